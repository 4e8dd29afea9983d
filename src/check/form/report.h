// Collects what the rules on the form find, with found and demanded values in both languages.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/length.h"
#include "check/finding.h"
#include "check/form/reading.h"
#include "check/form/rule.h"

namespace kehoach::check::form {

// ---- values

Words same(std::string text);
Words points(Length length);       // 13,5 pt
Words millimetres(Length length);  // 19,5 mm
Words range_of(const fill::Range& range, bool in_points);
Words percent(double ratio);
Words name_of(papers::Align align);
Words yes_no(bool value, const Words& yes, const Words& no);
Words operator+(Words left, const Words& right);

// Within what rounding allows: 0.1 pt, 0.3 mm.
bool is_size_in(Length size, const fill::Range& range);
bool is_length_in(Length length, const fill::Range& range);

class Report {
  public:
    Report(const Reading& reading, bool with_words) : reading_(reading), with_words_(with_words) {}

    // Whether rules that look at looks and words are to look at the words, too.
    bool with_words() const { return with_words_; }

    void begin_rule(const RuleCard& rule);
    // Says of findings that stand for several paragraphs how many these are.
    void end_rule();

    // A paragraph that is not as demanded. Paragraphs that are so in the same way share the first one's
    // finding.
    Finding& add(std::size_t paragraph, Words found, Words demanded);
    // The same, of something in it that has a name of its own.
    Finding& add(std::size_t paragraph, Words what, Words found, Words demanded);
    // A page set-up.
    Finding& add(const papers::Section& section, Words what, Words found, Words demanded);
    // The whole file.
    Finding& add(Words what, Words found, Words demanded);
    // The file does not tell; said once for each rule and each `aspect`.
    void untold(Words what, Words aspect);

    const Reading& reading() const { return reading_; }
    std::vector<Finding>& findings() { return findings_; }

  private:
    Finding& add(Words what, Words found, Words demanded, const papers::Spot& spot, std::string quote);

    const Reading& reading_;
    bool with_words_;
    const RuleCard* rule_ = nullptr;
    struct Group {
        std::size_t finding = 0;
        int paragraphs = 0;
    };
    std::map<std::string, Group> groups_;  // of this rule, by what is said
    std::set<std::string> untold_;         // of this rule
    std::vector<Finding> findings_;
};

// The message of most rules: "Tiêu ngữ: cỡ chữ 12 pt; yêu cầu: 13-14 pt".
inline constexpr Wording standard_message{"{0}: {1}; yêu cầu: {2}", "{0}: {1}; demanded: {2}"};

}  // namespace kehoach::check::form
