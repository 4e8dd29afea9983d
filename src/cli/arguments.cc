#include "cli/arguments.h"

#include <algorithm>
#include <string_view>

#include <boost/program_options.hpp>

#include "base/text.h"

namespace kehoach::cli {

namespace po = boost::program_options;

namespace {

constexpr const char* operands_name = "operands";

std::string long_name(const Option& option) { return option.name.substr(0, option.name.find(',')); }

po::options_description describe(const std::vector<Option>& options) {
    po::options_description description;
    for (const Option& option : options) {
        if (option.kind == Option::Kind::flag)
            description.add_options()(option.name.c_str(), "");
        else if (option.kind == Option::Kind::value)
            description.add_options()(option.name.c_str(), po::value<std::string>(), "");
        else
            description.add_options()(option.name.c_str(), po::value<std::vector<std::string>>()->composing(),
                                      "");
    }
    description.add_options()(operands_name, po::value<std::vector<std::string>>(), "");
    return description;
}

std::vector<std::string> shown_names(const std::vector<Option>& options) {
    std::vector<std::string> names;
    for (const Option& option : options)
        names.push_back("--" + long_name(option));
    return names;
}

std::vector<std::string> texts(const po::variable_value& value) {
    if (value.empty()) return {};
    if (const auto* one = boost::any_cast<std::string>(&value.value())) return {*one};
    if (const auto* several = boost::any_cast<std::vector<std::string>>(&value.value())) return *several;
    return {};
}

// Boost's own words are English: each of its errors is said again in ours.
UsageError translate(const po::error& error, const std::vector<std::string>& option_names) {
    if (const auto* unknown = dynamic_cast<const po::unknown_option*>(&error)) {
        const std::string name = unknown->get_option_name();
        const auto guess = nearest(name, option_names);
        return {"không có tùy chọn " + name + (guess ? "; có phải là " + *guess + " không?" : ""),
                "there is no option " + name + (guess ? "; did you mean " + *guess + "?" : "")};
    }
    if (const auto* ambiguous = dynamic_cast<const po::ambiguous_option*>(&error))
        return {"tùy chọn " + ambiguous->get_option_name() +
                    " viết tắt quá ngắn, có nhiều tùy chọn bắt đầu như vậy",
                "the option " + ambiguous->get_option_name() + " is too short, several begin like that"};
    if (const auto* twice = dynamic_cast<const po::multiple_occurrences*>(&error))
        return {"tùy chọn " + twice->get_option_name() + " chỉ được viết một lần",
                "the option " + twice->get_option_name() + " can be given only once"};
    const auto* syntax = dynamic_cast<const po::invalid_command_line_syntax*>(&error);
    if (syntax && syntax->kind() == po::invalid_syntax::extra_parameter)
        return {"tùy chọn " + syntax->get_option_name() + " không có giá trị đi kèm",
                "the option " + syntax->get_option_name() + " takes no value"};
    if (const auto* named = dynamic_cast<const po::error_with_option_name*>(&error))
        return {"tùy chọn " + named->get_option_name() + " cần đúng một giá trị đi kèm",
                "the option " + named->get_option_name() + " needs exactly one value"};
    return {"không hiểu được dòng lệnh", "the command line cannot be understood"};
}

po::variables_map parse(const std::vector<std::string>& words, const std::vector<Option>& options) {
    const auto description = describe(options);
    po::positional_options_description positions;
    positions.add(operands_name, -1);
    po::variables_map values;
    po::store(po::command_line_parser(words).options(description).positional(positions).run(), values);
    return values;
}

// Word writes a dash for a hyphen: a command line that was copied out of it has no options, only strange
// files.
void expect_no_dashes(const std::vector<std::string>& operands) {
    for (const std::string& word : operands)
        for (const std::string_view dash : {"\u2013", "\u2014", "\u2212"})
            if (word.starts_with(dash)) {
                std::string rest = word.substr(dash.size());
                while (rest.starts_with('-'))
                    rest.erase(0, 1);
                const std::string meant = (rest.size() > 1 ? "--" : "-") + rest;
                throw UsageError{
                    "\"" + word + "\" bắt đầu bằng dấu gạch dài; gõ lại bằng dấu gạch nối: " + meant,
                    "\"" + word + "\" begins with a dash; type it with hyphens: " + meant};
            }
}

void expect_value(const std::vector<std::string>& given, const UsageError& error) {
    if (std::ranges::find(given, "") != given.end()) throw error;
}

}  // namespace

Arguments::Arguments(const std::vector<std::string>& words, const std::vector<Option>& options) {
    try {
        for (const auto& [name, value] : parse(words, options))
            values_[name] = texts(value);
    } catch (const po::error& error) {
        throw translate(error, shown_names(options));
    }
    for (const Option& option : options)
        if (option.kind != Option::Kind::flag)
            expect_value(values(long_name(option)),
                         {"tùy chọn --" + long_name(option) + " có giá trị để trống",
                          "the value of --" + long_name(option) + " is empty"});
    if (const auto found = values_.find(operands_name); found != values_.end()) {
        operands_ = std::move(found->second);
        values_.erase(found);
    }
    expect_value(operands_, {"có tên tệp hoặc thư mục để trống trong dòng lệnh",
                             "the command line has an empty name of a file or folder"});
    expect_no_dashes(operands_);
}

std::optional<std::string> Arguments::value(const std::string& name) const {
    const auto found = values_.find(name);
    if (found == values_.end() || found->second.empty()) return std::nullopt;
    return found->second.back();
}

std::vector<std::string> Arguments::values(const std::string& name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::string>{} : found->second;
}

}  // namespace kehoach::cli
