#include "draft/rewrite_texts.h"

#include <variant>

#include "plan/to_value.h"
#include "plan/typed.h"

namespace kehoach::draft {

namespace {

using plan::Text;

class Rewriter {
  public:
    Rewriter(const Rewrite& rewrite, const plan::Plan& plan) : rewrite_(rewrite), plan_(plan) {}

    void in(Text& text, const TextPlace& place) const {
        if (text.empty()) return;
        Diagnostics none;  // what was read once has no mistakes
        text = plan::parse_text(rewrite_(plan::typed(text), place), {}, none);
    }

    void in(std::vector<Text>& texts, const TextPlace& place) const {
        for (Text& text : texts)
            in(text, place);
    }

    void in(std::vector<plan::Block>& blocks, const TextPlace& place) const {
        for (plan::Block& block : blocks) {
            in(block.text, place);
            in(block.further, place);
            for (std::vector<Text>& row : block.table.rows)
                in(row, place);
        }
    }

    void in(plan::Annex& annex) const {
        in(annex.title, {"title", "title"});
        in(annex.reference, {"title", "title"});
        in(annex.total, {"title", "title"});
        const TextPlace inside{plan::plain(annex.label), "body"};
        in(annex.body, inside);
        if (annex.table) in(*annex.table, inside);
        in(annex.columns);
        roles_.clear();
        for (const plan::Column* column : plan::leaf_columns(annex.columns))
            if (column->role != plan::Role::number) roles_.push_back(column->role);
        in(annex.tasks);
        in(annex.groups);
    }

  private:
    void in(std::vector<plan::Column>& columns) const {
        for (plan::Column& column : columns) {
            in(column.title, {"title", "title"});
            in(column.columns);
        }
    }

    void in(plan::PlainTable& table, const TextPlace& place) const {
        for (plan::TableRow& row : table.rows)
            for (plan::TableCell& cell : row.cells) {
                if (std::holds_alternative<plan::Amount>(cell.value)) continue;
                in(cell.paragraphs, place);
                if (!std::holds_alternative<Date>(cell.value)) continue;
                if (const auto date = parse_date(plan::plain(cell.paragraphs.front()))) cell.value = *date;
            }
    }

    void in(std::vector<plan::Group>& groups) const {
        for (plan::Group& group : groups) {
            in(group.label, {group.id, "title"});
            in(group.tasks);
            in(group.groups);
        }
    }

    void in(std::vector<plan::Task>& tasks) const {
        for (plan::Task& task : tasks) {
            for (std::size_t i = 0; i < task.cells.size() && i < roles_.size(); ++i)
                if (task.cells[i]) in(*task.cells[i], {task.id, std::string(plan::role_name(roles_[i]))});
            read_deadline(task);
            in(task.tasks);
        }
    }

    void read_deadline(plan::Task& task) const {
        for (std::size_t i = 0; i < task.cells.size() && i < roles_.size(); ++i) {
            if (roles_[i] != plan::Role::due || !task.cells[i]) continue;
            std::string words;
            for (const Text& paragraph : *task.cells[i])
                words += (words.empty() ? "" : " ") + plan::plain(paragraph);
            task.deadline = plan::read_deadline(words, plan::year_of(plan_));
        }
    }

    const Rewrite& rewrite_;
    const plan::Plan& plan_;
    mutable std::vector<plan::Role> roles_;  // of the annex's cells
};

}  // namespace

void rewrite_texts(plan::Plan& plan, const Rewrite& rewrite) {
    const Rewriter rewriter(rewrite, plan);
    rewriter.in(plan.title, {"title", "title"});
    rewriter.in(plan.reference, {"title", "title"});
    rewriter.in(plan.addressees, {"addressees", "addressees"});
    rewriter.in(plan.bases, {"bases", "bases"});
    if (plan.decision) {
        rewriter.in(plan.decision->title, {"title", "title"});
        rewriter.in(plan.decision->authority, {"title", "title"});
        rewriter.in(plan.decision->body, {"body", "body"});
    }
    rewriter.in(plan.body, {"body", "body"});
    for (plan::Footnote& note : plan.footnotes)
        rewriter.in(note.text, {"body", "body"});
    rewriter.in(plan.signer.authority, {"signer", "signer"});
    rewriter.in(plan.recipients, {"recipients", "recipients"});
    for (plan::Annex& annex : plan.annexes)
        rewriter.in(annex);
}

}  // namespace kehoach::draft
