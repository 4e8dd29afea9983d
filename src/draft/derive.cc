// Group by group and task by task: left out, kept or adapted, then numbered anew.
#include "draft/derive.h"

#include <algorithm>

#include "base/text.h"
#include "draft/deadline_shift.h"
#include "draft/paper_parts.h"
#include "draft/phrase.h"
#include "draft/renumber.h"
#include "draft/rewrite.h"
#include "draft/roles.h"
#include "draft/superior_names.h"
#include "draft/unit_names.h"
#include "plan/to_value.h"
#include "plan/typed.h"

namespace kehoach::draft {

namespace {

using plan::Role;

plan::Text text_of(const std::string& typed) {
    Diagnostics none;  // what the loader has read once has no mistakes
    return plan::parse_text(typed, {}, none);
}

// The roles of a row's cells; the number column has no cell.
std::vector<Role> cell_roles(const plan::Annex& annex) {
    std::vector<Role> roles;
    for (const plan::Column* column : plan::leaf_columns(annex.columns))
        if (column->role != Role::number) roles.push_back(column->role);
    return roles;
}

bool has_tasks(const plan::Annex& annex) {
    const std::vector<Role> roles = cell_roles(annex);
    return std::ranges::find(roles, Role::task) != roles.end();
}

class Deriver {
  public:
    Deriver(const plan::Plan& superior, const plan::Agency& own, const DeriveRules& rules,
            Diagnostics& diagnostics)
        : superior_(superior),
          own_(own),
          rules_(rules),
          diagnostics_(diagnostics),
          levels_(levels_between(superior.agency, own)),
          superior_names_(superior.agency, own, rules, levels_) {}

    Draft make() && {
        heading();
        for (const plan::Annex& annex : superior_.annexes)
            draft_.plan.annexes.push_back(has_tasks(annex) ? derive_annex(annex) : adopt_annex(annex));
        body();
        return std::move(draft_);
    }

  private:
    void heading() {
        plan::Plan& plan = draft_.plan;
        plan.type = superior_.type;
        plan.template_name = superior_.template_name;
        plan.title = text_of(rewritten(plan::typed(superior_.title), "title", "title"));
        plan.agency = own_;
        plan.slots.year = plan::year_of(superior_);
        plan.status = plan::Status::draft;
        plan.numbering = superior_.numbering;
        plan.footnotes = superior_.footnotes;
        plan.sources = superior_.sources;
        if (superior_.body.empty()) return;
        plan.signer = chairman_of(own_);
    }

    void body() {
        draft_.plan.body = superior_.body;
        rewrite(draft_.plan.body, "body");
    }

    // `part`: the plan's "body", or the label of an annex.
    void rewrite(std::vector<plan::Block>& blocks, const std::string& part) {
        for (plan::Block& block : blocks) {
            rewrite(block.text, part);
            for (plan::Text& further : block.further)
                rewrite(further, part);
            for (auto& row : block.table.rows)
                for (plan::Text& cell : row)
                    rewrite(cell, part);
        }
    }

    // Words only: numbers and days stay the superior's until someone looks at them.
    void rewrite(plan::PlainTable& table, const std::string& part) {
        for (plan::TableRow& row : table.rows)
            for (plan::TableCell& cell : row.cells)
                if (std::holds_alternative<std::monostate>(cell.value))
                    for (plan::Text& paragraph : cell.paragraphs)
                        rewrite(paragraph, part);
    }

    void rewrite(plan::Text& text, const std::string& part) {
        text = text_of(rewritten(plan::typed(text), part, "body"));
    }

    std::string rewritten(const std::string& text, const std::string& task, const std::string& role) {
        std::string result = rewrite_text(text, {task, role, {}}, rules_, levels_, draft_.items);
        superior_names_.report(result, {task, role, {}}, draft_.items);
        return result;
    }

    // Its heading lines, for this agency's plan.
    plan::Annex begin_annex(const plan::Annex& annex) {
        plan::Annex made;
        made.label = annex.label;
        made.is_label_typed = annex.is_label_typed;
        made.title = text_of(rewritten(plan::typed(annex.title), "title", "title"));
        made.reference = annex_reference(own_);
        made.unit = annex.unit;
        made.landscape = annex.landscape;
        return made;
    }

    // A text or a plain table.
    plan::Annex adopt_annex(const plan::Annex& annex) {
        plan::Annex made = begin_annex(annex);
        made.scope = annex.scope;
        made.body = annex.body;
        rewrite(made.body, plain(annex.label));
        made.table = annex.table;
        if (made.table) rewrite(*made.table, plain(annex.label));
        return made;
    }

    plan::Annex derive_annex(const plan::Annex& annex) {
        roles_ = cell_roles(annex);
        TaskNumbers numbers(annex);
        plan::Annex made = begin_annex(annex);
        made.columns = annex.columns;
        made.column_numbers = annex.column_numbers;
        made.tasks = derive_tasks(annex.tasks, "", "", numbers, made);
        made.groups = derive_groups(annex.groups, numbers, made);
        const int total = static_cast<int>(made.tasks.size()) + count_tasks(made.groups);
        made.total = text_of(with_task_count(plan::typed(annex.total), total));
        made.total_amounts = annex.total_amounts;
        made.is_total_summed = annex.is_total_summed;
        return made;
    }

    std::vector<plan::Group> derive_groups(const std::vector<plan::Group>& groups, TaskNumbers& numbers,
                                           plan::Annex& annex) {
        std::vector<plan::Group> made;
        for (const plan::Group& group : groups) {
            plan::Group own;
            own.id = group.id;
            own.number = group.number;
            const std::string label = plain(group.label);
            numbers.begin_group();
            own.tasks = derive_tasks(group.tasks, own.id, label, numbers, annex);
            own.groups = derive_groups(group.groups, numbers, annex);
            own.label =
                text_of(with_task_count(rewritten(plan::typed(group.label), own.id, "title"),
                                        static_cast<int>(own.tasks.size()) + count_tasks(own.groups)));
            if (own.tasks.empty() && own.groups.empty())
                draft_.items.push_back({own.id, "", label, label, "nhom-trong",
                                        "nhóm không còn nhiệm vụ nào: bỏ nhóm hoặc thêm nhiệm vụ của đơn vị",
                                        Sure::low});
            made.push_back(std::move(own));
        }
        return made;
    }

    std::vector<plan::Task> derive_tasks(const std::vector<plan::Task>& tasks, const std::string& group_id,
                                         const std::string& group, TaskNumbers& numbers, plan::Annex& annex) {
        std::vector<plan::Task> made;
        for (const plan::Task& task : tasks) {
            if (leave_out(task, annex)) continue;
            const std::string number = numbers.next(plain(task.number));
            const std::string part = number.empty() ? std::to_string(made.size() + 1)
                                                    : number.substr(0, number.find_last_not_of('.') + 1);
            made.push_back(derive_task(task, group_id.empty() ? part : group_id + "." + part, number, group));
        }
        return made;
    }

    std::string source_of(const plan::Task& task) const { return superior_.name + " " + task.id; }

    bool leave_out(const plan::Task& task, plan::Annex& annex) {
        const std::string text = cell_text(task, Role::task);
        const auto decided = rules_.tasks.find(task.id);
        if (decided != rules_.tasks.end() && decided->second.keep) {
            if (*decided->second.keep) return false;
            note_left_out(task, text, decided->second.reason, "xa-quyet-dinh", Sure::high, annex);
            return true;
        }
        for (const LeaveOutRule& rule : rules_.leave_out) {
            const bool meant = std::ranges::all_of(rule.words, [&](const std::string& words) {
                return !find_phrase(to_lower(text), to_lower(levels_.filled(words))).empty();
            });
            if (!meant) continue;
            note_left_out(task, text, levels_.filled(rule.reason), rule.id, rule.sure, annex);
            return true;
        }
        return false;
    }

    void note_left_out(const plan::Task& task, const std::string& text, const std::string& reason,
                       const std::string& rule, Sure sure, plan::Annex& annex) {
        annex.left_out.push_back({source_of(task), text, reason});
        draft_.left_out.push_back({source_of(task), text, reason, rule, sure});
    }

    std::string cell_text(const plan::Task& task, Role role) const {
        for (std::size_t i = 0; i < roles_.size() && i < task.cells.size(); ++i) {
            if (roles_[i] != role || !task.cells[i]) continue;
            std::string text;
            for (const plan::Text& paragraph : *task.cells[i])
                text += (text.empty() ? "" : " ") + plan::plain(paragraph);
            return text;
        }
        return {};
    }

    plan::Task derive_task(const plan::Task& task, const std::string& id, const std::string& number,
                           const std::string& group) {
        plan::Task made;
        made.id = id;
        made.number = text_of(number);
        made.source = source_of(task);
        made.cells = task.cells;
        rewrite_cells(task, {id, "", group}, made);
        int order = 0;
        for (const plan::Task& sub : task.tasks)
            made.tasks.push_back(
                derive_task(sub, id + "." + std::to_string(++order), plain(sub.number), group));
        const bool same = same_words(task, made);
        made.state = same ? plan::State::kept : plan::State::adapted;
        ++(same ? draft_.kept : draft_.adapted);
        return made;
    }

    static bool same_words(const plan::Task& a, const plan::Task& b) {
        for (std::size_t i = 0; i < a.cells.size(); ++i) {
            if (!a.cells[i] || !b.cells[i]) continue;
            for (std::size_t k = 0; k < a.cells[i]->size(); ++k)
                if (k >= b.cells[i]->size() || plan::typed((*a.cells[i])[k]) != plan::typed((*b.cells[i])[k]))
                    return false;
        }
        return true;
    }

    void rewrite_cells(const plan::Task& task, CellContext context, plan::Task& made) {
        const auto decided = rules_.tasks.find(task.id);
        for (std::size_t i = 0; i < roles_.size() && i < made.cells.size(); ++i) {
            context.role = std::string(plan::role_name(roles_[i]));
            if (!made.cells[i] || context.role.empty() || context.role == "lead" || context.role == "support")
                continue;
            for (plan::Text& paragraph : *made.cells[i])
                paragraph = text_of(rewritten_cell(plan::typed(paragraph), context, task));
        }
        set_roles(task, context, made);
        if (decided != rules_.tasks.end()) decide(decided->second, context, made);
    }

    std::string rewritten_cell(const std::string& text, const CellContext& context, const plan::Task& task) {
        std::string result = text;
        if (context.role == "product")
            result = rewrite_product(result, context, rules_, levels_, draft_.items);
        result = rewrite_text(result, context, rules_, levels_, draft_.items);
        if (context.role == "due") result = earlier(result, context, task);
        return result;
    }

    // Only a day is moved; a month, a quarter or "Thường xuyên" is the same for both.
    std::string earlier(const std::string& words, const CellContext& context, const plan::Task& task) {
        const bool is_day = task.deadline && (task.deadline->kind == plan::DeadlineKind::day ||
                                              task.deadline->kind == plan::DeadlineKind::before);
        if (!is_day || rules_.days_earlier == 0) return words;
        const std::string moved = days_earlier(
            words, rules_.days_earlier,
            plan::year_of(superior_).value_or(task.deadline->end ? task.deadline->end->year : 1));
        if (moved != words)
            draft_.items.push_back({context.task, "due", words, moved, "thoi-han-som-hon", "", Sure::medium});
        return moved;
    }

    // Rows that share a cell with the row above have no words of their own there.
    void set_roles(const plan::Task& task, CellContext context, plan::Task& made) {
        const Roles superior{cell_text(task, Role::lead), cell_text(task, Role::support)};
        if (superior.lead.empty() && superior.support.empty()) return;
        const Roles own = rewrite_roles(superior, context, rules_, levels_, own_, draft_.items, diagnostics_);
        for (std::size_t i = 0; i < roles_.size() && i < made.cells.size(); ++i) {
            if (!made.cells[i]) continue;
            if (roles_[i] == Role::lead) made.cells[i] = {{text_of(own.lead)}};
            if (roles_[i] == Role::support) made.cells[i] = {{text_of(own.support)}};
        }
    }

    // What the commune has decided stands over every rule.
    void decide(const TaskRule& rule, const CellContext& context, plan::Task& made) {
        for (std::size_t i = 0; i < roles_.size() && i < made.cells.size(); ++i) {
            const auto cell = rule.cells.find(std::string(plan::role_name(roles_[i])));
            if (cell == rule.cells.end() || !made.cells[i]) continue;
            std::erase_if(draft_.items, [&](const ReviewItem& item) {
                return item.task == context.task && item.column == cell->first;
            });
            draft_.items.push_back({context.task, cell->first, plain_cell(made.cells[i]), cell->second,
                                    "xa-quyet-dinh", "", Sure::high});
            made.cells[i] = {{text_of(cell->second)}};
        }
    }

    static std::string plain_cell(const plan::Cell& cell) {
        std::string text;
        for (const plan::Text& paragraph : *cell)
            text += (text.empty() ? "" : " ") + plan::plain(paragraph);
        return text;
    }

    const plan::Plan& superior_;
    const plan::Agency& own_;
    const DeriveRules& rules_;
    Diagnostics& diagnostics_;
    Levels levels_;
    SuperiorNames superior_names_;
    std::vector<Role> roles_;
    Draft draft_;
};

}  // namespace

Draft derive(const plan::Plan& superior, const plan::Agency& own, const DeriveRules& rules,
             Diagnostics& diagnostics) {
    if (std::ranges::none_of(superior.annexes, has_tasks)) {
        diagnostics.error("superior-without-annex", superior.span);
        return {};
    }
    if (own.units.empty()) {
        diagnostics.error("agency-without-units", "", {own.name});
        return {};
    }
    return Deriver(superior, own, rules, diagnostics).make();
}

}  // namespace kehoach::draft
