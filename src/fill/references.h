// What a plan's links can point at, and what they print of it: headings and clauses by their printed numbers
// (#II.3), annexes (#phu-luc, #phu-luc-II), tasks by their ids (#task-VI.3, or #phu-luc-II.task-VI.3).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"
#include "document/document.h"
#include "plan/plan.h"

namespace kehoach::fill {

class References {
  public:
    // `markers`: of the body's blocks (number_body()). Nothing of `plan` is kept.
    // Diagnostics: unknown-anchor, ambiguous-anchor, ambiguous-task, anchor-without-text.
    References(const plan::Plan& plan, const std::vector<std::optional<document::Marker>>& markers,
               Diagnostics& diagnostics);

    // A link as it is printed. Without words of its own it prints its target's number or label: II.3, Phụ lục
    // II, VI.3 where tasks are counted anew in each group. Where its words hold just that, or are the
    // target's own number (3 of II.3), they are kept up to date, too.
    std::vector<document::Run> resolve(const plan::Run& link) const;

    // What has to be anchored, as no anchor is made that nothing points at: a block of the body by its index,
    // an annex by its id, the number of a group of an annex by the group's id. Empty: nothing points there.
    std::string block_anchor(std::size_t block) const;
    std::string annex_anchor(const std::string& id) const { return used_.contains(id) ? id : ""; }
    std::string group_anchor(const plan::Annex& annex, const std::string& id) const;
    // Each task has one.
    std::string task_anchor(const plan::Annex& annex, const std::string& id) const;

  private:
    // A number or label that stands somewhere on the paper.
    struct Piece {
        std::string anchor;
        std::string text;
        document::Reference kind = document::Reference::none;
    };
    struct Target {
        std::vector<Piece> full;   // what a link without words prints; empty: nothing
        std::optional<Piece> own;  // the last of them alone
        int places = 1;            // that have this anchor
    };
    class Collector;

    void check(const plan::Run& link, Diagnostics& diagnostics);
    std::string near_anchors(std::string_view anchor) const;
    std::string with_annexes(std::string_view anchor) const;
    std::string anchor_in(const plan::Annex& annex, const std::string& name) const;

    std::map<std::string, Target, std::less<>> targets_;
    std::vector<std::string> order_;             // of the targets on paper
    std::vector<std::string> with_annex_;        // the tasks among them by annex and id
    std::map<std::string, std::string> owners_;  // of anchors that several annexes would have: an annex's id
    std::vector<std::string> block_anchors_;     // by block; empty: none
    std::set<std::string> used_;
};

}  // namespace kehoach::fill
