// The heading data of a plan, key by key, with the values of the command line over it.
#include "plan/heading.h"

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/text.h"
#include "plan/agency.h"
#include "plan/amount_cell.h"
#include "plan/annex.h"
#include "plan/body.h"
#include "plan/date_slots.h"
#include "plan/number_slot.h"
#include "plan/unknown.h"

namespace kehoach::plan {

namespace {

const std::vector<std::string> plan_keys{
    "format",   "type",        "title",      "agency",     "number",    "date",    "reference",
    "decision", "signer",      "addressees", "recipients", "bases",     "annexes", "unit",
    "urgency",  "circulation", "drafter",    "copies",     "numbering", "status",  "template"};
const std::vector<std::string> settings{"number", "date", "title", "status", "numbering", "template"};

const Choices<Numbering> numberings{{"typed", Numbering::typed}, {"auto", Numbering::automatic}};
const Choices<Status> statuses{{"draft", Status::draft}, {"final", Status::final}};
// Words of marks: Phụ lục I, mục III.2.b and III.2.c.
const std::vector<std::string> urgencies{"hỏa tốc", "thượng khẩn", "khẩn"};
const std::vector<std::string> circulations{"xem xong trả lại", "lưu hành nội bộ"};

// Lower-case ASCII words with hyphens: what types and templates are called.
bool is_name(std::string_view text) {
    constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-";
    return text.find_first_not_of(allowed) == std::string_view::npos && !text.empty() &&
           !text.starts_with('-') && !text.ends_with('-');
}

std::string read_name(Fields& fields, const char* key, std::string fallback) {
    const Value* typed = fields.text_value(key);
    if (!typed) return fallback;
    if (is_name(typed->text)) return typed->text;
    fields.diagnostics().error("bad-name", fields.reader().place(*typed), {key, typed->text});
    return fallback;
}

// The place of the first of these keys that has a value.
Span place_of_first(std::initializer_list<const char*> keys, Fields& fields, const Span& otherwise) {
    for (const char* key : keys)
        if (const Value* typed = fields.value(key)) return fields.reader().place(*typed);
    return otherwise;
}

// One of a few words, in small letters; on paper they stand in capitals, and the decree writes HOẢ, too.
std::string read_mark(Fields& fields, const char* key, const std::vector<std::string>& words) {
    const Value* typed = fields.text_value(key);
    if (!typed) return {};
    std::string word = to_lower(collapse_spaces(typed->text));
    if (word == "hoả tốc") word = "hỏa tốc";
    if (std::ranges::find(words, word) != words.end()) return word;
    report_unknown({"unknown-value", "misspelt-value"}, fields.reader().place(*typed), {key, typed->text},
                   word, words, fields.diagnostics());
    return {};
}

// How many copies are made: digits, 0 apart.
Text read_copies(Fields& fields) {
    const Value* typed = fields.text_value("copies");
    if (!typed) return {};
    const std::string_view number = trim(typed->text);
    const bool is_number = number.find_first_not_of("0123456789") == std::string::npos &&
                           number.find_first_not_of('0') != std::string::npos;
    if (!is_number)
        fields.diagnostics().error("bad-count", fields.reader().place(*typed), {"copies", typed->text});
    return fields.text("copies");
}

bool is_called(const Unit& unit, const std::string& name) {
    return unit.name == name || unit.abbreviation == name ||
           std::ranges::find(unit.aliases, name) != unit.aliases.end();
}

// What no unit is called: words would stand in the paper's number as they are; an abbreviation may be right.
void report_unit(const Value& typed, const std::string& name, const Agency& agency, Fields& fields) {
    std::vector<std::string> known;
    for (const Unit& unit : agency.units) {
        if (unit.abbreviation.empty()) continue;
        known.push_back(unit.name);
        known.push_back(unit.abbreviation);
        known.insert(known.end(), unit.aliases.begin(), unit.aliases.end());
    }
    const bool is_abbreviation = name.find(' ') == std::string::npos;
    if (is_abbreviation && known.empty()) return;
    const Span place = fields.reader().place(typed);
    const auto meant = nearest(name, known);
    const std::string_view slug = meant ? "misspelt-unit" : "unknown-unit";
    const std::vector<std::string> arguments{name, meant.value_or("")};
    if (is_abbreviation)
        fields.diagnostics().warning(slug, place, arguments);
    else
        fields.diagnostics().error(slug, place, arguments);
}

// The abbreviation of the agency's unit that is meant by its name, another name or the abbreviation itself.
std::string read_unit(Fields& fields, const Agency& agency) {
    const Value* typed = fields.text_value("unit");
    if (!typed) return {};
    const std::string name = fields.reader().plain_text(*typed);
    const auto unit =
        std::ranges::find_if(agency.units, [&](const Unit& each) { return is_called(each, name); });
    if (unit != agency.units.end() && !unit->abbreviation.empty()) return unit->abbreviation;
    if (unit != agency.units.end())
        fields.diagnostics().error("unit-without-abbreviation", fields.reader().place(*typed), {name});
    else if (!name.empty())
        report_unit(*typed, name, agency, fields);
    return name;
}

Signer read_signer(Fields& plan) {
    Signer signer;
    const Value* map = plan.map_value("signer");
    if (!map) return signer;
    Fields fields(*map, {"authority", "name"}, plan.reader());
    fields.require({"authority"}, map->span);
    const Value* authority = fields.value("authority");
    if (authority && authority->kind == Value::Kind::text)
        signer.authority = plan.reader().lines(*authority);
    else
        signer.authority = fields.texts("authority");
    signer.name = fields.text("name");
    return signer;
}

std::optional<Decision> read_decision(Fields& plan, std::vector<Footnote>& notes) {
    const Value* map = plan.map_value("decision");
    if (!map) return std::nullopt;
    Fields fields(*map, {"title", "authority", "body"}, plan.reader());
    fields.require({"title", "body"}, map->span);
    Decision decision;
    decision.span = map->span;
    decision.title = fields.text("title");
    decision.authority = fields.text("authority");
    if (const Value* typed = fields.value("body")) {
        Body body = read_body(body_lines(*typed, plan.reader()), plan.diagnostics());
        decision.body = std::move(body.blocks);
        std::ranges::move(body.footnotes, std::back_inserter(notes));
    }
    return decision;
}

// Without a label one annex is Phụ lục, several are Phụ lục I, Phụ lục II … (Phụ lục I, mục III.1.b).
void name_annexes(std::size_t count, Plan& plan) {
    for (std::size_t i = 0; i < plan.annexes.size(); ++i) {
        Annex& annex = plan.annexes[i];
        const std::string number = count > 1 ? to_roman(static_cast<int>(i) + 1) : "";
        annex.id = number.empty() ? "phu-luc" : "phu-luc-" + number;
        if (!annex.label.empty()) continue;
        annex.label = text_of(number.empty() ? "Phụ lục" : "Phụ lục " + number, annex.span);
        annex.is_label_typed = false;
    }
}

// The annexes of `map`, which are used up.
void read_annexes(Fields& fields, Value& map, const std::filesystem::path& folder, Plan& plan, Input& input) {
    if (!fields.list_value("annexes")) return;
    Value list = map.take("annexes");
    std::set<std::string> files;
    for (Value& item : list.items) {
        if (item.kind == Value::Kind::null) {
            fields.diagnostics().error("empty-item", item.span, {"annexes"});
            continue;
        }
        const bool is_file = item.kind == Value::Kind::text;
        if (is_file && !files.insert(item.text).second) {
            fields.diagnostics().error("annex-twice", input.reader.place(item), {item.text});
            continue;
        }
        if (auto annex = read_annex(std::move(item), folder, year_of(plan), input))
            plan.annexes.push_back(std::move(*annex));
    }
    name_annexes(list.items.size(), plan);
}

Value* find_or_add(Value& map, const std::string& key) {
    const auto found = std::ranges::find(map.entries, key, &Entry::key);
    if (found != map.entries.end()) return &found->value;
    map.entries.push_back({key, {}, {}});
    return &map.entries.back().value;
}

}  // namespace

void apply_overrides(Value& map, const Overrides& overrides, Input& input) {
    for (const auto& [key, typed] : overrides) {
        const SourcePtr source = make_source("--set", key + "=" + typed, input.diagnostics());
        if (!source) continue;
        input.sources.push_back(source);
        const std::string_view line = source->line(1);
        const std::size_t equals = std::min(line.find('='), line.size());
        const int key_length = count_characters(line.substr(0, equals));
        if (std::ranges::find(settings, key) == settings.end()) {
            report_unknown({"unknown-setting", "misspelt-setting"}, {source.get(), 1, 1, key_length}, {key},
                           key, settings, input.diagnostics());
            continue;
        }
        Value& value = *find_or_add(map, key);
        value = {};
        value.text = trim(std::string_view(source->text()).substr(equals + 1));
        value.kind = value.text.empty() ? Value::Kind::null : Value::Kind::text;
        value.span = {source.get(), 1, key_length + 2, count_characters(line.substr(equals + 1))};
    }
}

void read_heading(Value& map, const Span& place, const std::filesystem::path& folder, bool is_json,
                  Plan& plan, std::vector<Footnote>& notes, Input& input) {
    if (!check_format(map, plan_format, true, place, input)) {
        input.incomplete = true;
        return;
    }
    std::vector<std::string> known = plan_keys;
    if (is_json) known.push_back("body");
    Fields fields(map, known, input.reader);
    const bool has_body = !plan.body.empty() || input.is_cut;
    fields.require({"title"}, place);
    if (!plan.body.empty()) fields.require({"agency"}, place);

    plan.type = read_name(fields, "type", plan.type);
    plan.decision = read_decision(fields, notes);
    plan.template_name =
        read_name(fields, "template", plan.decision ? plan.type + "-with-decision" : plan.type);
    plan.template_span = place_of_first({"template", "type"}, fields, place);
    plan.title = fields.text("title");
    if (const Value* number = fields.text_value("number")) read_number(*number, input.reader, plan.slots);
    if (const Value* date = fields.text_value("date")) read_date(*date, input.reader, plan.slots);
    plan.signer = read_signer(fields);
    plan.addressees = fields.texts("addressees");
    plan.recipients = fields.texts("recipients");
    plan.bases = fields.texts("bases");
    plan.reference = fields.text("reference");
    plan.numbering = fields.choice("numbering", numberings).value_or(plan.numbering);
    plan.status = fields.choice("status", statuses).value_or(plan.status);
    if (const Value* agency = fields.value("agency")) plan.agency = read_agency(*agency, folder, input);
    plan.unit = read_unit(fields, plan.agency);
    plan.urgency = read_mark(fields, "urgency", urgencies);
    plan.circulation = read_mark(fields, "circulation", circulations);
    plan.drafter = fields.text("drafter");
    plan.copies = read_copies(fields);
    const Value* annexes = fields.value("annexes");
    const bool has_annexes = annexes && !(annexes->kind == Value::Kind::list && annexes->items.empty());
    read_annexes(fields, map, folder, plan, input);
    if (!has_body && !has_annexes) fields.diagnostics().error("empty-plan", place);
}

}  // namespace kehoach::plan
