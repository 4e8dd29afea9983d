#include "fill/template.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/files.h"
#include "base/text.h"
#include "base/yaml_reader.h"
#include "fill/fields.h"

namespace kehoach::fill {

namespace {

using SharedBlocks = std::map<std::string, std::vector<Piece>>;  // by name

// The template that each annex is set in, and whether they are those of another paper.
struct AnnexForm {
    std::string name;
    bool is_of_another_paper = false;
};

// Reads one template file; names of styles, lines and shared blocks are held against what there is.
class Reader {
  public:
    Reader(const Rules& rules, const SharedBlocks& shared, Diagnostics& diagnostics)
        : rules_(rules), shared_(shared), diagnostics_(diagnostics) {}

    std::vector<SectionTemplate> sections(const Value& list, AnnexForm& annexes) {
        std::vector<SectionTemplate> sections;
        for (const Value& item : list.items) {
            Fields fields(item, diagnostics_);
            if (item.find("annexes"))
                annexes = annex_form(fields);
            else
                sections.push_back(section(fields));
            fields.finish();
        }
        return sections;
    }

    // In a cell of two columns stand texts and lines only.
    std::vector<Piece> pieces(const Value& list, bool in_cell = false) {
        std::vector<Piece> pieces;
        for (const Value& value : list.items) {
            if (value.find("use") && !in_cell)
                add_shared(value, pieces);
            else if (value.kind == Value::Kind::text && !in_cell)
                pieces.push_back(insertion(value));
            else
                pieces.push_back(piece(value, in_cell));
        }
        return pieces;
    }

  private:
    AnnexForm annex_form(Fields& fields) {
        AnnexForm form{fields.required_text("annexes")};
        form.is_of_another_paper = fields.flag("of-another-paper");
        return form;
    }

    SectionTemplate section(Fields& fields) {
        SectionTemplate section;
        section.span = fields.span();
        section.id = fields.required_text("id");
        section.name = fields.required_text("name");
        section.when = conditions(fields);
        section.landscape = fields.required_text("page") == "landscape";
        if (const Value* blocks = fields.take("blocks")) section.pieces = pieces(*blocks);
        if (const Value* top = fields.take("top")) section.top = pieces(*top);
        if (const Value* foot = fields.take("foot")) section.foot = pieces(*foot);
        return section;
    }

    // "when: recipients" or "when: [drafter, no copies]"
    Conditions conditions(Fields& fields) {
        Conditions conditions;
        const Value* typed = fields.take("when");
        if (!typed) return conditions;
        if (typed->kind == Value::Kind::text) conditions.push_back(parse_condition(typed->text, typed->span));
        for (const Value& item : typed->items)
            conditions.push_back(parse_condition(item.text, item.span));
        return conditions;
    }

    void add_shared(const Value& value, std::vector<Piece>& pieces) {
        Fields fields(value, diagnostics_);
        const std::string name = fields.required_text("use");
        const Conditions when = conditions(fields);
        fields.finish();
        const auto found = shared_.find(name);
        if (found == shared_.end()) {
            diagnostics_.error("template-unknown-name", value.span, {name});
            return;
        }
        for (Piece piece : found->second) {
            piece.when.insert(piece.when.begin(), when.begin(), when.end());
            pieces.push_back(std::move(piece));
        }
    }

    Piece insertion(const Value& value) {
        for (const auto& [name, insertion] : insertions)
            if (name == value.text) return {insertion, {}, value.span};
        diagnostics_.error("template-unknown-name", value.span, {value.text});
        return {Insertion::body, {}, value.span};
    }

    Piece piece(const Value& value, bool in_cell) {
        Fields fields(value, diagnostics_);
        Piece piece;
        piece.span = value.span;
        piece.when = conditions(fields);
        if (value.find("columns") && !in_cell)
            piece.content = columns(fields);
        else if (value.find("line"))
            piece.content = line(fields);
        else if (value.find("field"))
            piece.content = field(fields);
        else if (value.find("each"))
            piece.content = each(fields);
        else
            piece.content = FixedText{fields.required_text("text"), style(fields)};
        if (const Value* text = value.find("text")) piece.span = text->span;
        fields.finish();
        return piece;
    }

    LinePiece line(Fields& fields) {
        LinePiece piece{fields.required_text("line")};
        if (!rules_.lines.contains(piece.line))
            diagnostics_.error("template-unknown-name", fields.span(), {piece.line});
        return piece;
    }

    FieldPiece field(Fields& fields) {
        FieldPiece piece{fields.required_text("field")};
        if (!rules_.fields.contains(piece.field))
            diagnostics_.error("template-unknown-name", fields.span(), {piece.field});
        return piece;
    }

    EachText each(Fields& fields) {
        EachText each;
        each.part = fields.required_text("each");
        each.style = style(fields);
        each.before = fields.text("before").value_or("");
        each.after = fields.text("after").value_or("");
        each.last = fields.text("last").value_or(each.after);
        return each;
    }

    std::string style(Fields& fields) {
        std::string style = fields.required_text("style");
        if (!style.empty() && !rules_.styles.contains(style))
            diagnostics_.error("template-unknown-style", fields.span(),
                               {style, fields.span().source->name()});
        return style;
    }

    ColumnsPiece columns(Fields& fields) {
        ColumnsPiece columns;
        columns.columns = fields.required_text("columns");
        if (!rules_.columns.contains(columns.columns))
            diagnostics_.error("template-unknown-name", fields.span(), {columns.columns});
        if (const Value* rows = fields.take("rows")) {
            for (const Value& item : rows->items) {
                Fields row(item, diagnostics_);
                columns.rows.push_back({side(row, "left"), side(row, "right")});
                row.finish();
            }
        }
        return columns;
    }

    std::vector<Piece> side(Fields& row, std::string_view key) {
        const Value* list = row.take(key);
        return list ? pieces(*list, true) : std::vector<Piece>();
    }

    static constexpr std::array<std::pair<std::string_view, Insertion>, 4> insertions{
        {{"progress", Insertion::progress},
         {"body", Insertion::body},
         {"decision.body", Insertion::decision_body},
         {"table", Insertion::table}}};

    const Rules& rules_;
    const SharedBlocks& shared_;
    Diagnostics& diagnostics_;
};

// templates/nd30/blocks.yaml: blocks that several templates have in common.
SharedBlocks read_shared_blocks(const std::filesystem::path& path, Template& into, Diagnostics& diagnostics) {
    SharedBlocks shared;
    const SourcePtr source = read_source(path, path.string(), {}, diagnostics);
    const auto value = source ? read_yaml(*source, diagnostics) : std::nullopt;
    if (!value) return shared;
    into.sources.push_back(source);
    Fields fields(*value, diagnostics);
    fields.require_format("kehoach-blocks/1");
    if (const Value* blocks = fields.take("blocks"))
        for (const Entry& entry : blocks->entries)
            shared[entry.key] = Reader(into.rules, {}, diagnostics).pieces(entry.value);
    fields.finish();
    return shared;
}

std::vector<SectionTemplate> read_sections(const std::filesystem::path& folder, const std::string& name,
                                           const SharedBlocks& shared, Template& into, AnnexForm& annexes,
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
    const std::string title = fields.text("title").value_or("{{type.upper}} {{title}}");
    const std::string symbol = fields.text("symbol").value_or("{{type.abbreviation}}-{{agency.symbol}}");
    const std::vector<std::string> needs = fields.texts("needs");
    if (into.model.empty()) {  // the document's own, not its annexes'
        into.model = model;
        into.title = title;
        into.symbol = symbol;
        into.needs = needs;
        into.span = value->span;
    }
    std::vector<SectionTemplate> sections;
    if (const Value* list = fields.take("sections"))
        sections = Reader(into.rules, shared, diagnostics).sections(*list, annexes);
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

std::vector<std::string> template_names(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (has_template(entry.path())) names.push_back(entry.path().filename().string());
    std::ranges::sort(names);
    return names;
}

void report_unknown(const std::filesystem::path& folder, const std::string& name, const Span& named,
                    Diagnostics& diagnostics) {
    const std::vector<std::string> names = template_names(folder);
    if (names.empty()) return diagnostics.error("no-templates", folder.string(), {folder.string()});
    if (const auto meant = nearest(name, names))
        return diagnostics.error("misspelt-template", named, {name, *meant});
    std::string list;
    for (const std::string& each : names)
        list += (list.empty() ? "" : ", ") + each;
    diagnostics.error("unknown-template", named, {name, list});
}

}  // namespace

bool prints_progress(const Template& form) {
    const auto is_progress = [](const Piece& piece) {
        const auto* insertion = std::get_if<Insertion>(&piece.content);
        return insertion && *insertion == Insertion::progress;
    };
    const auto has_progress = [&](const SectionTemplate& section) {
        return std::ranges::any_of(section.pieces, is_progress);
    };
    return std::ranges::any_of(form.sections, has_progress) ||
           std::ranges::any_of(form.annexes, has_progress);
}

std::optional<Template> load_template(const std::filesystem::path& folder, const std::string& name,
                                      const Span& named, const Value* house_style, Diagnostics& diagnostics) {
    if (!is_template_name(name) || !has_template(folder / name)) {
        report_unknown(folder, name, named, diagnostics);
        return std::nullopt;
    }
    auto rules = load_rules(folder / "nd30", house_style, diagnostics);
    if (!rules) return std::nullopt;

    Diagnostics found;
    Template result;
    result.name = name;
    result.rules = std::move(*rules);
    AnnexForm annexes;
    const SharedBlocks shared = read_shared_blocks(folder / "nd30" / "blocks.yaml", result, found);
    result.sections = read_sections(folder, name, shared, result, annexes, found);
    AnnexForm none;
    if (!annexes.name.empty())
        result.annexes = read_sections(folder, annexes.name, shared, result, none, found);
    result.has_annexes_of_another_paper = annexes.is_of_another_paper;
    for (const Diagnostic& diagnostic : found.all())
        diagnostics.add(diagnostic);
    if (found.has_errors()) return std::nullopt;
    return result;
}

}  // namespace kehoach::fill
