// Every text of a plan, in the order of the paper: the decision with its bases, signature and recipients;
// title, reference, addressees, bases, body, signature, recipients, annexes. Footnotes are none of them.
#pragma once

#include <utility>

#include "plan/plan.h"

namespace kehoach::plan {

template <class Visit>
class TextVisitor {
  public:
    explicit TextVisitor(Visit visit) : visit_(std::move(visit)) {}

    void in(const Text& text) { visit_(text); }

    void in(const std::vector<Text>& texts) {
        for (const Text& text : texts)
            in(text);
    }

    void in(const Block& block) {
        in(block.text);
        in(block.further);
        for (const std::vector<Text>& row : block.table.rows)
            in(row);
    }

    void in(const std::vector<Block>& blocks) {
        for (const Block& block : blocks)
            in(block);
    }

    void in(const std::vector<Column>& columns) {
        for (const Column& column : columns) {
            in(column.title);
            in(column.columns);
        }
    }

    void in(const std::vector<Task>& tasks) {
        for (const Task& task : tasks) {
            in(task.number);
            for (const Cell& cell : task.cells)
                if (cell) in(*cell);
            in(task.tasks);
        }
    }

    void in(const std::vector<Group>& groups) {
        for (const Group& group : groups) {
            in(group.number);
            in(group.label);
            in(group.tasks);
            in(group.groups);
        }
    }

    void in(const PlainTable& table) {
        for (const TableRow& row : table.rows)
            for (const TableCell& cell : row.cells)
                in(cell.paragraphs);
    }

    void in(const Annex& annex) {
        in(annex.label);
        in(annex.title);
        in(annex.reference);
        in(annex.unit);
        in(annex.body);
        if (annex.table) in(*annex.table);
        in(annex.columns);
        in(annex.column_numbers);
        in(annex.tasks);
        in(annex.groups);
        in(annex.total);
    }

    void in(const Plan& plan) {
        if (plan.decision) {
            in(plan.decision->title);
            in(plan.decision->authority);
            in(plan.bases);
            in(plan.decision->body);
            in_signature(plan);
        }
        in(plan.title);
        in(plan.reference);
        in(plan.addressees);
        if (!plan.decision) in(plan.bases);
        in(plan.body);
        if (!plan.decision) in_signature(plan);
        for (const Annex& annex : plan.annexes)
            in(annex);
    }

  private:
    void in_signature(const Plan& plan) {
        in(plan.signer.authority);
        in(plan.signer.name);
        in(plan.recipients);
    }

    Visit visit_;
};

// Calls `visit` with each of them.
template <class Visit>
void for_each_text(const Plan& plan, Visit visit) {
    TextVisitor<Visit>(std::move(visit)).in(plan);
}

}  // namespace kehoach::plan
