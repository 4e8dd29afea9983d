#include "draft/derive_rules.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/files.h"
#include "base/yaml_reader.h"
#include "plan/fields.h"
#include "plan/input.h"

namespace kehoach::draft {

namespace {

using plan::Fields;

constexpr std::string_view format = "kehoach-derive-rules/1";

const std::vector<std::string> file_keys{"format",   "collective", "bodies",      "neutral",
                                         "units",    "fields",     "leave-out",   "texts",
                                         "products", "tasks",      "days-earlier"};
const std::vector<std::string> columns{"task", "product", "lead", "support", "due", "title", "body"};
const std::vector<std::string> cell_roles{"task", "product", "lead", "support", "due"};
const plan::Choices<Sure> sures{{"high", Sure::high}, {"medium", Sure::medium}, {"low", Sure::low}};

class Reader {
  public:
    Reader(DeriveRules& rules, plan::TextReader& reader) : rules_(rules), reader_(reader) {}

    void read(const Value& map) {
        Fields fields(map, file_keys, reader_);
        if (const std::string text = fields.plain_text("collective"); !text.empty()) rules_.collective = text;
        read_days(fields);
        prepend(rules_.bodies, fields.plain_texts("bodies"));
        prepend(rules_.neutral, fields.plain_texts("neutral"));
        read_units(fields);
        read_fields(fields);
        read_leave_out(fields);
        read_texts(fields);
        read_products(fields);
        if (const Value* tasks = fields.map_value("tasks")) read_tasks(*tasks);
    }

  private:
    Diagnostics& diagnostics() { return reader_.diagnostics(); }

    // A later file's entries are tried before those of earlier ones.
    template <class Item>
    static void prepend(std::vector<Item>& all, std::vector<Item> added) {
        all.insert(all.begin(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
    }

    // Two entries of one file for the same thing contradict each other.
    template <class Item, class Key>
    void replace(std::vector<Item>& all, std::vector<Item> added, Key key) {
        std::map<std::string, int> lines;  // where each thing first stands
        for (const Item& item : added) {
            const auto [first, is_new] = lines.try_emplace(key(item), item.span.line);
            if (!is_new)
                diagnostics().error("contradicting-rules", item.span,
                                    {key(item), std::to_string(first->second)});
        }
        std::erase_if(all, [&](const Item& old) { return lines.contains(key(old)); });
        prepend(all, std::move(added));
    }

    void read_days(Fields& fields) {
        const Value* value = fields.text_value("days-earlier");
        if (!value) return;
        const std::string& text = value->text;
        const bool is_number =
            !text.empty() && text.size() <= 2 && text.find_first_not_of("0123456789") == text.npos;
        if (is_number)
            rules_.days_earlier = std::stoi(text);
        else
            diagnostics().error("bad-days", reader_.place(*value), {text});
    }

    void read_units(Fields& fields) {
        std::vector<UnitRule> units;
        for (const Value* map : fields.map_items("units")) {
            Fields unit(*map, {"from", "to"}, reader_);
            unit.require({"from", "to"}, map->span);
            units.push_back({unit.plain_text("from"), unit.plain_text("to"), map->span});
        }
        replace(rules_.units, std::move(units), [](const UnitRule& unit) { return unit.from; });
    }

    void read_fields(Fields& fields) {
        std::vector<FieldRule> found;
        for (const Value* map : fields.map_items("fields")) {
            Fields field(*map, {"words", "lead"}, reader_);
            field.require({"words", "lead"}, map->span);
            found.push_back({field.plain_texts("words"), field.plain_text("lead"), map->span});
        }
        prepend(rules_.fields, std::move(found));
    }

    void read_leave_out(Fields& fields) {
        std::vector<LeaveOutRule> found;
        for (const Value* map : fields.map_items("leave-out")) {
            Fields rule(*map, {"id", "words", "reason", "sure"}, reader_);
            rule.require({"id", "words", "reason"}, map->span);
            found.push_back({rule.plain_text("id"), rule.plain_texts("words"), rule.plain_text("reason"),
                             rule.choice("sure", sures).value_or(Sure::medium), map->span});
        }
        replace(rules_.leave_out, std::move(found), [](const LeaveOutRule& rule) { return rule.id; });
    }

    void read_texts(Fields& fields) {
        std::vector<TextRule> found;
        for (const Value* map : fields.map_items("texts")) {
            Fields rule(
                *map,
                {"id", "find", "put", "in", "at-start", "not-after", "not-before", "only-after", "sure"},
                reader_);
            rule.require({"id", "find"}, map->span);
            TextRule made;
            made.id = rule.plain_text("id");
            made.find = rule.plain_text("find");
            made.put = rule.plain_text("put");
            made.columns = read_columns(rule);
            made.at_start = rule.plain_text("at-start") == "true";
            made.not_after = rule.plain_texts("not-after");
            made.not_before = rule.plain_texts("not-before");
            made.only_after = rule.plain_texts("only-after");
            made.sure = rule.choice("sure", sures).value_or(Sure::high);
            made.span = map->span;
            found.push_back(std::move(made));
        }
        replace(rules_.texts, std::move(found), [](const TextRule& rule) { return rule.id; });
    }

    std::vector<std::string> read_columns(Fields& rule) {
        const std::vector<std::string> typed = rule.plain_texts("in");
        if (typed.empty()) return {"task", "product", "due", "title", "body"};
        for (const std::string& column : typed)
            if (std::ranges::find(columns, column) == columns.end())
                diagnostics().error("unknown-value", rule.value("in")->span,
                                    {"in", column, "task, product, lead, support, due, title, body"});
        return typed;
    }

    void read_products(Fields& fields) {
        std::vector<ProductRule> found;
        for (const Value* map : fields.map_items("products")) {
            Fields rule(*map, {"id", "begins", "has", "whole", "put", "sure"}, reader_);
            rule.require({"id", "begins"}, map->span);
            found.push_back({rule.plain_text("id"), rule.plain_text("begins"), rule.plain_texts("has"),
                             rule.plain_text("whole") == "true", rule.plain_text("put"),
                             rule.choice("sure", sures).value_or(Sure::medium), map->span});
        }
        replace(rules_.products, std::move(found), [](const ProductRule& rule) { return rule.id; });
    }

    void read_tasks(const Value& tasks) {
        for (const Entry& entry : tasks.entries) {
            if (!plan::expect_map(entry.value, entry.key, diagnostics())) continue;
            std::vector<std::string> known{"keep", "leave-out"};
            known.insert(known.end(), cell_roles.begin(), cell_roles.end());
            Fields fields(entry.value, known, reader_);
            TaskRule rule;
            rule.span = entry.key_span;
            rule.reason = fields.plain_text("leave-out");
            if (!rule.reason.empty()) rule.keep = false;
            if (fields.plain_text("keep") == "true") {
                if (rule.keep)
                    diagnostics().error("contradicting-rules", entry.key_span,
                                        {entry.key, std::to_string(entry.key_span.line)});
                rule.keep = true;
            }
            for (const std::string& role : cell_roles)
                if (fields.value(role)) rule.cells[role] = fields.plain_text(role);
            rules_.tasks[entry.key] = std::move(rule);
        }
    }

    DeriveRules& rules_;
    plan::TextReader& reader_;
};

void read_file(const std::filesystem::path& file, DeriveRules& rules, Diagnostics& diagnostics) {
    const SourcePtr source = read_source(file, file.filename().string(), {}, diagnostics);
    if (!source) return;
    rules.sources.push_back(source);
    const auto value = read_yaml(*source, diagnostics);
    if (!value || !plan::expect_keys(*value, format, diagnostics)) return;
    plan::TextReader reader(diagnostics);
    plan::Input input{reader, "", {}, false};
    if (plan::check_format(*value, format, true, value->span, input)) Reader(rules, reader).read(*value);
}

}  // namespace

DeriveRules load_derive_rules(const std::vector<std::filesystem::path>& files, Diagnostics& diagnostics) {
    DeriveRules rules;
    for (const auto& file : files)
        read_file(file, rules, diagnostics);
    return rules;
}

}  // namespace kehoach::draft
