#include "fill/fill.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <type_traits>
#include <utility>

#include "base/text.h"
#include "fill/annex_table.h"
#include "fill/body.h"
#include "fill/impossible_deadlines.h"
#include "fill/mustache.h"
#include "fill/parts.h"
#include "fill/plain_table.h"
#include "fill/progress.h"
#include "fill/texts.h"
#include "fill/unprinted.h"

namespace kehoach::fill {

namespace {

using document::Block;
using document::CellBlock;
using document::Paragraph;

// The words of a pattern about the whole document.
std::string plain_words(const std::string& pattern, const Template& form, const plan::Plan& plan,
                        Diagnostics& diagnostics) {
    const std::string words = render(pattern, names_of(plan, form.rules, nullptr), form.span, diagnostics);
    return plan::plain(plan::parse_text(words, form.span, diagnostics));
}

// Builds one section from its template; a plan part comes in as its paragraphs.
class SectionFiller {
  public:
    SectionFiller(const Template& form, const plan::Plan& plan, const plan::Annex* annex,
                  std::shared_ptr<const Texts> texts, Rows rows, const BodyMarkers& markers,
                  std::vector<document::List>& lists, Diagnostics& diagnostics)
        : rules_(form.rules),
          plan_(plan),
          annex_(annex),
          shared_texts_(std::move(texts)),
          texts_(*shared_texts_),
          rows_(rows),
          markers_(markers),
          lists_(lists),
          diagnostics_(diagnostics),
          names_(names_of(plan, form.rules, annex)) {
        names_["symbol"] = plain_words(form.symbol, form, plan, diagnostics);
    }

    document::Section fill(const SectionTemplate& form, std::string id) {
        document::Section section;
        id_ = id;
        section.id = std::move(id);
        section.name = render(form.name, names_, form.span, diagnostics_);
        section.page = rules_.page_setup(annex_ ? plan::is_landscape(*annex_) : form.landscape);
        add(form.pieces, section.blocks);
        add(form.top, section.top);
        add(form.foot, section.foot);
        return section;
    }

    bool wanted(const Conditions& when) { return hold(when, plan_, annex_, diagnostics_); }

  private:
    void add(const std::vector<Piece>& pieces, std::vector<Block>& blocks) {
        for (const Piece& piece : pieces)
            if (wanted(piece.when))
                std::visit([&](const auto& content) { add(content, piece.span, blocks); }, piece.content);
    }

    void add(const std::vector<Piece>& pieces, std::vector<CellBlock>& blocks) {
        for (const Piece& piece : pieces) {
            if (!wanted(piece.when)) continue;
            if (const auto* text = std::get_if<FixedText>(&piece.content))
                add(*text, piece.span, blocks);
            else if (const auto* each = std::get_if<EachText>(&piece.content))
                add(*each, piece.span, blocks);
            else if (const auto* line = std::get_if<LinePiece>(&piece.content))
                add(*line, piece.span, blocks);
            else if (const auto* field = std::get_if<FieldPiece>(&piece.content))
                add(*field, piece.span, blocks);
        }
    }

    template <class Blocks>
    void add(const FixedText& fixed, const Span& span, Blocks& blocks) {
        const std::string words = render(fixed.text, names_, span, diagnostics_);
        Paragraph paragraph = texts_.paragraph(fixed.style, plan::parse_text(words, span, diagnostics_));
        blocks.push_back(std::move(paragraph));
    }

    template <class Blocks>
    void add(const EachText& each, const Span& span, Blocks& blocks) {
        const auto texts = part_texts(each.part, plan_, annex_);
        if (!texts) {
            diagnostics_.error("template-unknown-name", span, {each.part});
            return;
        }
        for (std::size_t i = 0; i < texts->size(); ++i) {
            Paragraph paragraph = each.part == "signer.name" ? texts_.signer(each.style, (*texts)[i])
                                                             : texts_.paragraph(each.style, (*texts)[i]);
            if (each.part == "annex.label" && i == 0)
                paragraph.anchor = texts_.references().annex_anchor(id_);
            put_before(paragraph, each.before);
            put_behind(paragraph, i + 1 == texts->size() ? each.last : each.after);
            blocks.push_back(std::move(paragraph));
        }
    }

    // What the author typed already is not printed twice; the dashes and bullets that Word makes of a hyphen
    // are one. A sign and a space, "- ", make the item of a list; words are words: "V/v ".
    static void put_before(Paragraph& paragraph, std::string_view before) {
        if (before.empty()) return;
        const bool is_sign = before.size() == 2 && before.ends_with(' ');
        auto* first = paragraph.content.empty() ? nullptr : std::get_if<document::Run>(&paragraph.content[0]);
        if (first) first->text.erase(0, typed_already(first->text, before, is_sign));
        if (first && first->text.empty()) paragraph.content.erase(paragraph.content.begin());
        if (is_sign)
            paragraph.marker = document::Marker{std::string(trim(before)), std::nullopt, 0};
        else
            paragraph.content.insert(paragraph.content.begin(),
                                     document::Run{std::string(before), false, false, "", {}});
    }

    // The bytes of it.
    static std::size_t typed_already(std::string_view text, std::string_view before, bool is_sign) {
        if (text.starts_with(before)) return before.size();
        constexpr std::array<std::string_view, 4> signs{"– ", "— ", "− ", "• "};
        const auto found =
            std::ranges::find_if(signs, [&](std::string_view s) { return text.starts_with(s); });
        return is_sign && found != signs.end() ? found->size() : 0;
    }

    static void put_behind(Paragraph& paragraph, const std::string& after) {
        const std::string typed = document::printed(paragraph);
        const bool ends_already =
            !typed.empty() && std::string_view(".;,").find(typed.back()) != std::string_view::npos;
        if (!after.empty() && !ends_already)
            paragraph.content.push_back(document::Run{after, false, false, "", {}});
    }

    template <class Blocks>
    void add(const LinePiece& piece, const Span&, Blocks& blocks) {
        const LineRule& line = rules_.lines.at(piece.line);
        if (blocks.empty() && line.percent > 0) return;  // nothing above it to be drawn under
        blocks.push_back(document::Rule{line.percent, line.thickness, line.gap, line.after, {}, line.least});
    }

    template <class Blocks>
    void add(const FieldPiece& piece, const Span&, Blocks& blocks) {
        if (Paragraph* above = last_paragraph(blocks))
            above->fields.push_back(rules_.fields.at(piece.field).field);
    }

    // Null where there is no text yet.
    template <class Blocks>
    static Paragraph* last_paragraph(Blocks& blocks) {
        for (auto block = blocks.rbegin(); block != blocks.rend(); ++block) {
            if (auto* paragraph = std::get_if<Paragraph>(&*block)) return paragraph;
            if constexpr (std::is_same_v<Blocks, std::vector<Block>>) {
                auto* table = std::get_if<document::Table>(&*block);
                if (table && !table->further_rows && !table->rows.empty())
                    return &table->rows.back().cells.back().paragraphs.back();
            }
        }
        return nullptr;
    }

    void add(const ColumnsPiece& piece, const Span&, std::vector<Block>& blocks) {
        const ColumnsRule& columns = rules_.columns.at(piece.columns);
        document::SideBySide block;
        const bool is_heading = piece.columns == "heading";
        block.role = is_heading ? document::SideBySide::Role::heading : document::SideBySide::Role::signature;
        block.left_width = columns.left;
        block.right_width =
            rules_.page_setup(annex_ && plan::is_landscape(*annex_)).text_width() - columns.left;
        block.before = columns.before;
        for (const ColumnsPiece::Row& row : piece.rows) {
            document::SideBySide::Row& filled = block.rows.emplace_back();
            add(row.left, filled.left);
            add(row.right, filled.right);
        }
        std::erase_if(block.rows, [](const auto& row) { return row.left.empty() && row.right.empty(); });
        if (block.rows.empty()) return;
        if (!is_heading) keep_last_with_next(blocks);
        blocks.push_back(std::move(block));
    }

    // The signature block is never alone on a page.
    static void keep_last_with_next(std::vector<Block>& blocks) {
        if (blocks.empty()) return;
        if (auto* paragraph = std::get_if<Paragraph>(&blocks.back())) paragraph->keep_with_next = true;
        auto* table = std::get_if<document::Table>(&blocks.back());
        if (table && !table->further_rows && !table->rows.empty()) table->rows.back().keep_with_next = true;
    }

    void add(Insertion insertion, const Span&, std::vector<Block>& blocks) {
        if (insertion == Insertion::body && annex_)
            add_body(annex_->body, number_body(annex_->body, plan_.numbering, lists_), nullptr, blocks);
        else if (insertion == Insertion::body)
            add_body(plan_.body, markers_, &texts_.references(), blocks);
        else if (insertion == Insertion::decision_body && plan_.decision)
            add_body(plan_.decision->body, number_body(plan_.decision->body, plan_.numbering, lists_),
                     nullptr, blocks);
        else if (insertion == Insertion::table && annex_ && annex_->table)
            blocks.push_back(plain_table(*annex_->table));
        else if (insertion == Insertion::table && annex_ && !annex_->columns.empty())
            blocks.push_back(annex_table(of_plan(annex_)));
        else if (insertion == Insertion::progress && annex_ && !annex_->columns.empty())
            blocks.push_back(annex_table(std::make_shared<plan::Annex>(progress_of(*annex_))));
    }

    document::Table plain_table(const plan::PlainTable& table) const {
        return rows_ == Rows::now ? fill_plain_table(table, rules_, texts_)
                                  : plain_table_of_later_rows(table, rules_, shared_texts_);
    }

    // The plan's own, which it keeps.
    static std::shared_ptr<const plan::Annex> of_plan(const plan::Annex* annex) {
        return {std::shared_ptr<void>(), annex};
    }

    document::Table annex_table(std::shared_ptr<const plan::Annex> annex) const {
        return rows_ == Rows::now ? fill_annex_table(*annex, rules_, texts_)
                                  : annex_table_of_later_rows(std::move(annex), rules_, shared_texts_);
    }

    void add_body(const std::vector<plan::Block>& body, const BodyMarkers& markers,
                  const References* references, std::vector<Block>& blocks) {
        for (Block& block : fill_body(body, markers, references, rules_, texts_, lists_))
            blocks.push_back(std::move(block));
    }

    const Rules& rules_;
    const plan::Plan& plan_;
    const plan::Annex* annex_;
    std::shared_ptr<const Texts> shared_texts_;  // with tables whose rows are made later
    const Texts& texts_;
    Rows rows_;
    const BodyMarkers& markers_;
    std::vector<document::List>& lists_;
    Diagnostics& diagnostics_;
    Names names_;
    std::string id_;  // of the section
};

document::Properties properties_of(const Template& form, const plan::Plan& plan, Date date,
                                   Diagnostics& diagnostics) {
    document::Properties properties;
    properties.title = plain_words(form.title, form, plan, diagnostics);
    properties.subject = plan::plain(plan.title);
    properties.author = plan.agency.name;
    properties.date = date;
    properties.category = form.rules.types.at(plan.type).name;
    properties.keywords = properties.category + "; " + plan.agency.short_name;
    if (const auto year = plan::year_of(plan)) properties.keywords += "; năm " + std::to_string(*year);
    return properties;
}

bool has_known_type(const Template& form, const plan::Plan& plan, Diagnostics& diagnostics) {
    if (form.rules.types.contains(plan.type)) return true;
    std::vector<std::string> known;
    for (const auto& [type, names] : form.rules.types)
        known.push_back(type);
    diagnostics.error("unknown-type", plan.span, {plan.type, nearest(plan.type, known).value_or("plan")});
    return false;
}

// A decision that is not written cannot be printed; it is said by the key that must be written.
bool has_needed_parts(const Template& form, const plan::Plan& plan, Diagnostics& diagnostics) {
    std::set<std::string> missing;
    for (const std::string& part : form.needs)
        if (part_size(part, plan, nullptr).value_or(0) == 0) missing.insert(part.substr(0, part.find('.')));
    for (const std::string& key : missing)
        diagnostics.error("template-needs-part", plan.span, {form.name, key});
    return missing.empty();
}

}  // namespace

document::Document fill(const Template& form, const plan::Plan& plan, Date date, Diagnostics& diagnostics,
                        Rows rows) {
    document::Document document;
    document.styles = form.rules.styles;
    if (!has_known_type(form, plan, diagnostics)) return document;
    if (!has_needed_parts(form, plan, diagnostics)) return document;
    warn_of_unprinted_parts(form, plan, diagnostics);
    warn_of_impossible_deadlines(plan, diagnostics);
    document.properties = properties_of(form, plan, date, diagnostics);
    const BodyMarkers markers = number_body(plan.body, plan.numbering, document.lists);
    const auto texts =
        std::make_shared<const Texts>(plan, form.rules, References(plan, markers, diagnostics));

    for (const plan::Footnote& footnote : plan.footnotes)
        document.footnotes.push_back({{texts->paragraph(document::footnote_style, footnote.text)}});
    for (const SectionTemplate& section : form.sections) {
        SectionFiller filler(form, plan, nullptr, texts, rows, markers, document.lists, diagnostics);
        if (filler.wanted(section.when)) document.sections.push_back(filler.fill(section, section.id));
    }
    for (std::size_t i = 0; i < plan.annexes.size(); ++i) {
        SectionFiller filler(form, plan, &plan.annexes[i], texts, rows, markers, document.lists, diagnostics);
        for (const SectionTemplate& section : form.annexes) {
            document.sections.push_back(filler.fill(section, plan.annexes[i].id));
            document.sections.back().is_annex = true;
        }
    }
    return document;
}

}  // namespace kehoach::fill
