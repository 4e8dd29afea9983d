#include "check/manuscript.h"

#include <utility>

#include "document/document.h"
#include "fill/body.h"
#include "fill/references.h"

namespace kehoach::check {

namespace {

using plan::Text;

// Links that point nowhere are told when the paper is made.
fill::References links_of(const plan::Plan& plan) {
    Diagnostics ignored;
    std::vector<document::List> lists;
    return {plan, fill::number_body(plan.body, plan.numbering, lists), ignored};
}

class Reader {
  public:
    explicit Reader(Manuscript& manuscript)
        : manuscript_(manuscript), plan_(manuscript.plan), links_(links_of(manuscript.plan)) {}

    void run() {
        add(Part::title, plan_.title);
        add(Part::reference, plan_.reference);
        for (const Text& base : plan_.bases)
            add(Part::base, base);
        for (const plan::Block& block : plan_.body)
            add_block(block);
        for (const plan::Footnote& footnote : plan_.footnotes)
            add(Part::footnote, footnote.text);
        for (const Text& line : plan_.signer.authority)
            add(Part::authority, line);
        add(Part::signer_name, plan_.signer.name);
        for (const Text& recipient : plan_.recipients)
            add(Part::recipient, recipient);
        for (annex_ = 0; annex_ < static_cast<int>(plan_.annexes.size()); ++annex_)
            add_annex(plan_.annexes[static_cast<std::size_t>(annex_)]);
    }

  private:
    Passage* add(Part part, const Text& text) {
        if (text.empty()) return nullptr;
        Passage& passage = manuscript_.passages.emplace_back();
        passage.part = part;
        passage.annex = annex_;
        read_words(passage, text, plan_.slots, &links_);
        for (Token& token : passage.tokens)
            if (token.syllable) token.sound = manuscript_.lexicon.sound(*token.syllable);
        return &passage;
    }

    void add_of_block(Part part, const Text& text, const plan::Block& block) {
        if (Passage* passage = add(part, text)) passage->block = &block;
    }

    void add_block(const plan::Block& block) {
        switch (block.kind) {
            case plan::BlockKind::heading:
                add_of_block(Part::heading, block.text, block);
                break;
            case plan::BlockKind::item:
                add_of_block(Part::item, block.text, block);
                break;
            case plan::BlockKind::paragraph:
                add_of_block(Part::paragraph, block.text, block);
                break;
            case plan::BlockKind::table:
                for (const auto& row : block.table.rows)
                    for (const Text& cell : row)
                        add_of_block(Part::table_cell, cell, block);
                break;
        }
        for (const Text& text : block.further)
            add_of_block(Part::further, text, block);
    }

    void add_columns(const std::vector<plan::Column>& columns) {
        for (const plan::Column& column : columns) {
            add(Part::column_title, column.title);
            add_columns(column.columns);
        }
    }

    void add_annex(const plan::Annex& annex) {
        add(Part::annex_label, annex.label);
        add(Part::annex_title, annex.title);
        add(Part::annex_reference, annex.reference);
        add_columns(annex.columns);
        roles_.clear();
        for (const plan::Column* column : plan::leaf_columns(annex.columns))
            if (column->role != plan::Role::number) roles_.push_back(column->role);
        add_tasks(annex.tasks);
        add_groups(annex.groups);
        add(Part::total, annex.total);
    }

    void add_groups(const std::vector<plan::Group>& groups) {
        for (const plan::Group& group : groups) {
            add(Part::group_label, group.label);
            add_tasks(group.tasks);
            add_groups(group.groups);
        }
    }

    void add_tasks(const std::vector<plan::Task>& tasks) {
        for (const plan::Task& task : tasks) {
            for (std::size_t column = 0; column < task.cells.size(); ++column)
                if (task.cells[column]) add_cell(*task.cells[column], task, column);
            add_tasks(task.tasks);
        }
    }

    void add_cell(const std::vector<Text>& cell, const plan::Task& task, std::size_t column) {
        for (const Text& text : cell) {
            Passage* passage = add(Part::cell, text);
            if (passage == nullptr) continue;
            passage->task = &task;
            passage->column = column;
            if (column < roles_.size()) passage->role = roles_[column];
        }
    }

    Manuscript& manuscript_;
    const plan::Plan& plan_;
    const fill::References links_;
    int annex_ = -1;
    std::vector<plan::Role> roles_;
};

}  // namespace

std::optional<Date> Manuscript::date() const {
    const plan::Slots& slots = plan.slots;
    if (!slots.year) return std::nullopt;
    const int month = slots.month.value_or(12);
    return make_date(*slots.year, month, slots.day.value_or(days_in_month(*slots.year, month)));
}

Manuscript read_manuscript(const plan::Plan& plan, const fill::Template& form, const Lexicon& lexicon) {
    Manuscript manuscript{plan, form, lexicon, {}, {}, {}, {}};
    Reader(manuscript).run();
    for (std::size_t i = 0; i < manuscript.passages.size(); ++i) {
        const std::vector<WrittenDate> dates = find_dates(manuscript.passages[i], i);
        for (Citation& citation : find_citations(manuscript.passages[i], i, dates))
            manuscript.citations.push_back(std::move(citation));
        manuscript.dates.insert(manuscript.dates.end(), dates.begin(), dates.end());
    }
    manuscript.slips = find_slips(manuscript.passages, lexicon);
    return manuscript;
}

bool is_running_text(const Passage& passage) {
    switch (passage.part) {
        case Part::base:
        case Part::item:
        case Part::paragraph:
        case Part::further:
        case Part::footnote:
            return true;
        case Part::cell:
            return passage.role == plan::Role::task || passage.role == plan::Role::product ||
                   passage.role == plan::Role::other;
        default:
            return false;
    }
}

bool is_body_text(const Passage& passage) {
    return passage.part == Part::heading || passage.part == Part::item || passage.part == Part::paragraph ||
           passage.part == Part::further || passage.part == Part::footnote ||
           passage.part == Part::table_cell;
}

std::vector<const Passage*> passages_of(const Manuscript& manuscript, Part part) {
    std::vector<const Passage*> found;
    for (const Passage& passage : manuscript.passages)
        if (passage.part == part) found.push_back(&passage);
    return found;
}

bool is_in_capitals(const Passage& passage) {
    std::size_t capital = 0;
    std::size_t words = 0;
    for (const Token& token : passage.tokens) {
        if (token.kind != Token::Kind::word || token.end - token.begin < 2) continue;
        ++words;
        capital += token.is_all_capitals;
    }
    return words > 0 && capital * 10 >= words * 9;
}

}  // namespace kehoach::check
