#include "check/settings.h"

#include <algorithm>
#include <utility>

#include "base/files.h"
#include "base/yaml_reader.h"
#include "check/form/registry.h"
#include "check/registry.h"
#include "plan/fields.h"
#include "plan/input.h"

namespace kehoach::check {

namespace {

using plan::Fields;

constexpr std::string_view file_name = "check.yaml";
constexpr std::string_view format = "kehoach-check/1";

const plan::Choices<Severity> letters{
    {"E", Severity::error}, {"W", Severity::warning}, {"I", Severity::note}};

bool expect_rule(std::string_view id, const Span& place, Diagnostics& diagnostics) {
    if (find_rule(id) || form::find_rule(id)) return true;
    diagnostics.error("unknown-rule", place, {std::string(id)});
    return false;
}

class Reader {
  public:
    Reader(const std::filesystem::path& folder, Settings& settings, plan::TextReader& reader)
        : folder_(folder), settings_(settings), reader_(reader) {}

    void read(const Value& map) {
        Fields fields(map, {"format", "severity", "suppress", "words", "clones", "house-style"}, reader_);
        if (const Value* severities = fields.map_value("severity")) read_severities(*severities);
        for (const Value* item : fields.map_items("suppress"))
            read_suppression(*item);
        settings_.words = fields.plain_texts("words");
        settings_.clones = fields.choice("clones", letters);
        if (const std::string path = fields.plain_text("house-style"); !path.empty())
            settings_.house_style = folder_ / path;
    }

  private:
    void read_severities(const Value& map) {
        std::vector<std::string> ids;
        for (const Entry& entry : map.entries)
            ids.push_back(entry.key);
        Fields fields(map, ids, reader_);
        for (const Entry& entry : map.entries) {
            if (!expect_rule(entry.key, entry.key_span, reader_.diagnostics())) continue;
            if (const auto severity = fields.choice(entry.key, letters))
                settings_.severities[entry.key] = *severity;
        }
    }

    // The reason is required: without it nobody can judge the suppression a year later.
    void read_suppression(const Value& map) {
        Fields fields(map, {"rule", "file", "quote", "reason"}, reader_);
        fields.require({"rule", "reason"}, map.span);
        Suppression suppression{fields.plain_text("rule"), fields.plain_text("file"),
                                fields.plain_text("quote"), fields.plain_text("reason"), map.span};
        if (suppression.rule.empty() || suppression.reason.empty()) return;
        if (expect_rule(suppression.rule, fields.value("rule")->span, reader_.diagnostics()))
            settings_.suppressions.push_back(std::move(suppression));
    }

    const std::filesystem::path& folder_;
    Settings& settings_;
    plan::TextReader& reader_;
};

bool suppresses(const Suppression& suppression, const Finding& finding) {
    return suppression.rule == finding.rule->id &&
           (suppression.file.empty() || finding.place.file.ends_with(suppression.file)) &&
           finding.quote.find(suppression.quote) != std::string::npos;
}

}  // namespace

Settings load_settings(const std::filesystem::path& folder, const std::string& shown_prefix,
                       Diagnostics& diagnostics) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder / file_name, ignored)) return {};
    return read_settings(folder / file_name, shown_prefix + std::string(file_name), diagnostics);
}

Settings read_settings(const std::filesystem::path& file, const std::string& shown_name,
                       Diagnostics& diagnostics) {
    Settings settings;
    settings.source = read_source(file, shown_name, {}, diagnostics);
    if (!settings.source) return settings;
    const auto value = read_yaml(*settings.source, diagnostics);
    if (!value || !plan::expect_keys(*value, format, diagnostics)) return settings;
    plan::TextReader reader(diagnostics);
    plan::Input input{reader, "", {}, false};
    if (plan::check_format(*value, format, true, value->span, input))
        Reader(file.parent_path(), settings, reader).read(*value);
    return settings;
}

void apply(const Settings& settings, std::vector<Finding>& findings, Diagnostics& diagnostics) {
    for (const Suppression& suppression : settings.suppressions) {
        const auto dropped =
            std::erase_if(findings, [&](const Finding& finding) { return suppresses(suppression, finding); });
        if (dropped == 0)
            diagnostics.warning("unused-suppression", suppression.span,
                                {suppression.rule, suppression.reason});
    }
    for (Finding& finding : findings) {
        const auto found = settings.severities.find(finding.rule->id);
        const bool is_untold = finding.paper && finding.paper->is_untold;
        if (found != settings.severities.end() && !is_untold) finding.severity = found->second;
    }
    std::ranges::stable_sort(findings, {}, &Finding::severity);
}

}  // namespace kehoach::check
