#include "fill/template.h"

#include <utility>

#include "base/files.h"
#include "base/yaml_reader.h"
#include "fill/fields.h"

namespace kehoach::fill {

namespace {

// Reads one template file; names of styles and lines are held against the rules.
class Reader {
  public:
    Reader(const Rules& rules, Diagnostics& diagnostics) : rules_(rules), diagnostics_(diagnostics) {}

    std::vector<SectionTemplate> sections(const Value& list, std::string& annex_template) {
        std::vector<SectionTemplate> sections;
        for (const Value& item : list.items) {
            Fields fields(item, diagnostics_);
            if (item.find("annexes"))
                annex_template = fields.required_text("annexes");
            else
                sections.push_back(section(fields));
            fields.finish();
        }
        return sections;
    }

  private:
    SectionTemplate section(Fields& fields) {
        SectionTemplate section;
        section.span = fields.span();
        section.id = fields.required_text("id");
        section.name = fields.required_text("name");
        section.when = fields.text("when").value_or("");
        section.landscape = fields.required_text("page") == "landscape";
        if (const Value* blocks = fields.take("blocks"))
            for (const Value& block : blocks->items)
                section.pieces.push_back(piece(block));
        return section;
    }

    Piece piece(const Value& value) {
        if (value.kind == Value::Kind::text) {
            if (value.text == "body") return Insertion::body;
            if (value.text == "table") return Insertion::table;
            diagnostics_.error("template-unknown-name", value.span, {value.text});
            return Insertion::body;
        }
        if (value.find("columns")) return columns(value);
        return std::visit([](auto&& found) { return Piece(std::move(found)); }, cell_piece(value));
    }

    CellPiece cell_piece(const Value& value) {
        Fields fields(value, diagnostics_);
        CellPiece piece = named_piece(fields, value);
        fields.finish();
        return piece;
    }

    CellPiece named_piece(Fields& fields, const Value& value) {
        if (value.find("line")) {
            const std::string line = fields.required_text("line");
            if (!rules_.lines.contains(line)) diagnostics_.error("template-unknown-name", value.span, {line});
            return LinePiece{line, value.span};
        }
        if (value.find("field")) {
            const std::string field = fields.required_text("field");
            if (!rules_.fields.contains(field))
                diagnostics_.error("template-unknown-name", value.span, {field});
            return FieldPiece{field, value.span};
        }
        if (value.find("each")) {
            EachText each;
            each.span = value.span;
            each.part = fields.required_text("each");
            each.style = style(fields);
            each.before = fields.text("before").value_or("");
            each.after = fields.text("after").value_or("");
            each.last = fields.text("last").value_or(each.after);
            return each;
        }
        const Value* text = value.find("text");
        return FixedText{fields.required_text("text"), style(fields), fields.text("when").value_or(""),
                         text ? text->span : value.span};
    }

    std::string style(Fields& fields) {
        std::string style = fields.required_text("style");
        if (!style.empty() && !rules_.styles.contains(style))
            diagnostics_.error("template-unknown-style", fields.span(),
                               {style, fields.span().source->name()});
        return style;
    }

    ColumnsPiece columns(const Value& value) {
        Fields fields(value, diagnostics_);
        ColumnsPiece columns;
        columns.columns = fields.required_text("columns");
        if (!rules_.columns.contains(columns.columns))
            diagnostics_.error("template-unknown-name", value.span, {columns.columns});
        if (const Value* rows = fields.take("rows")) {
            for (const Value& item : rows->items) {
                Fields row(item, diagnostics_);
                columns.rows.push_back({side(row, "left"), side(row, "right")});
                row.finish();
            }
        }
        fields.finish();
        return columns;
    }

    std::vector<CellPiece> side(Fields& row, std::string_view key) {
        std::vector<CellPiece> pieces;
        if (const Value* list = row.take(key))
            for (const Value& item : list->items)
                pieces.push_back(cell_piece(item));
        return pieces;
    }

    const Rules& rules_;
    Diagnostics& diagnostics_;
};

std::vector<SectionTemplate> read_sections(const std::filesystem::path& folder, const std::string& name,
                                           Template& into, std::string& annex_template,
                                           Diagnostics& diagnostics) {
    const std::filesystem::path path = folder / name / "template.yaml";
    const SourcePtr source = read_source(path, path.string(), {}, diagnostics);
    const auto value = source ? read_yaml(*source, diagnostics) : std::nullopt;
    if (!value) return {};
    into.sources.push_back(source);
    Fields fields(*value, diagnostics);
    fields.require_format("kehoach-template/1");
    fields.required_text("name");
    const std::string model = fields.required_text("model");
    if (into.model.empty()) into.model = model;
    std::vector<SectionTemplate> sections;
    if (const Value* list = fields.take("sections"))
        sections = Reader(into.rules, diagnostics).sections(*list, annex_template);
    fields.finish();
    return sections;
}

bool has_template(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(folder / "template.yaml", ignored);
}

bool is_template_name(const std::string& name) {
    return !name.empty() &&
           name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

}  // namespace

std::optional<Template> load_template(const std::filesystem::path& folder, const std::string& name,
                                      const std::filesystem::path& house_style, Diagnostics& diagnostics) {
    if (!is_template_name(name) || !has_template(folder / name)) {
        diagnostics.error("unknown-template", folder.string(), {name});
        return std::nullopt;
    }
    auto rules = load_rules(folder / "nd30", house_style, diagnostics);
    if (!rules) return std::nullopt;

    Diagnostics found;
    Template result;
    result.name = name;
    result.rules = std::move(*rules);
    std::string annex_template;
    result.sections = read_sections(folder, name, result, annex_template, found);
    std::string none;
    if (!annex_template.empty()) result.annexes = read_sections(folder, annex_template, result, none, found);
    for (const Diagnostic& diagnostic : found.all())
        diagnostics.add(diagnostic);
    if (found.has_errors()) return std::nullopt;
    return result;
}

}  // namespace kehoach::fill
