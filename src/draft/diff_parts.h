// The parts of diff_plans(), each a list of differences.
#pragma once

#include <vector>

#include "draft/diff.h"

namespace kehoach::draft {

std::vector<Difference> diff_headings(const plan::Plan& before, const plan::Plan& after);
std::vector<Difference> diff_bodies(const plan::Plan& before, const plan::Plan& after);
// All but the rows of lists of tasks: labels, titles, columns, groups; the rows of other tables; texts.
std::vector<Difference> diff_annexes(const plan::Plan& before, const plan::Plan& after);
std::vector<Difference> diff_tasks(const plan::Plan& before, const plan::Plan& after,
                                   const DiffOptions& options);

// A line of the paper.
struct Line {
    std::string place;
    std::string group;   // the lines under one heading
    std::string number;  // marker
    std::string text;
};

// A body's, with the markers of the headings above as their place, behind `above`.
std::vector<Line> lines_of(const std::vector<plan::Block>& body, const std::string& above);

std::vector<Difference> diff_lines(Part part, const std::vector<Line>& before,
                                   const std::vector<Line>& after);

}  // namespace kehoach::draft
