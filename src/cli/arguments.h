// The words after a command, read by its list of options. The only place that uses Boost.Program_options.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace kehoach::cli {

// The user typed something that cannot be understood: exit code 1.
struct UsageError {
    std::string vietnamese;
    std::string english;
};

struct Option {
    std::string name;                                            // "output", or with its letter "output,o"
    enum class Kind { flag, value, values } kind = Kind::value;  // values: may be given several times
};

// What was given, by the options' long names. What stands without an option is `operands`.
class Arguments {
  public:
    // Throws UsageError for an unknown option, a missing, empty or doubled value, a dash that stands for a
    // hyphen.
    Arguments(const std::vector<std::string>& words, const std::vector<Option>& options);

    bool has(const std::string& name) const { return values_.contains(name); }
    std::optional<std::string> value(const std::string& name) const;
    std::vector<std::string> values(const std::string& name) const;
    const std::vector<std::string>& operands() const { return operands_; }

  private:
    std::map<std::string, std::vector<std::string>> values_;
    std::vector<std::string> operands_;
};

}  // namespace kehoach::cli
