#include "intake/office_header.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/text.h"

namespace kehoach::intake {

namespace {

using plan::TaskField;

constexpr int most_rows_above = 60;
constexpr int most_columns = 200;

// The titles of the plan's own columns by what they stand for.
class OwnTitles {
  public:
    OwnTitles(const Present& present, const Titles& titles) : present_(present), titles_(titles) {
        for (const plan::Annex& annex : present.plan().annexes)
            collect(annex);
        for (std::size_t i = 0; i < present.columns().size(); ++i)
            working_.emplace(folded(present.columns()[i].title), i);
    }

    // The columns of the plan's table that it can be, the likeliest first: of its own titles that one alone.
    // "Tiến độ" is when a task is due, but on our working sheet how far it has got.
    std::vector<std::size_t> find(const std::string& title, const std::string& with_above) const {
        const std::string own = folded(title), joined = folded(with_above);
        for (const std::string& each : {joined, own})
            if (const auto found = own_.find(each); found != own_.end()) return {found->second};
        std::vector<std::size_t> columns;
        const auto add = [&columns](std::size_t column) {
            if (std::ranges::find(columns, column) == columns.end()) columns.push_back(column);
        };
        for (const std::string& each : {own, joined})
            if (const auto field = titles_.field_of(each)) {
                const auto column = present_.table().find(*field);
                if (!column) return {};  // it is understood, and the plan has no such column
                add(*column);
            }
        if (const auto found = working_.find(own); found != working_.end()) add(found->second);
        return columns;
    }

  private:
    void collect(const plan::Annex& annex) {
        const bool is_list =
            std::ranges::any_of(present_.rows(), [&](const PresentRow& row) { return row.annex == &annex; });
        if (!is_list) return;
        const std::vector<std::size_t>& columns = present_.table().columns_of(annex);
        std::size_t cell = 0;
        for (const plan::Column* leaf : leaf_columns(annex.columns)) {
            const bool is_number = leaf->role == plan::Role::number;
            const auto number = present_.table().find(TaskField::number);
            const auto column = is_number ? number : std::optional(columns[cell++]);
            if (column) own_.emplace(folded(plain(leaf->title)), *column);
        }
    }

    const Present& present_;
    const Titles& titles_;
    std::map<std::string, std::size_t> own_;
    std::map<std::string, std::size_t> working_;
};

std::string title_at(const Grid& sheet, int row, int column) {
    const sheets::Cell* cell = sheet.at(row, column);
    return cell ? collapse_spaces(cell->text) : std::string();
}

// One try: the titles in `row`, or in it and the row below.
class Attempt {
  public:
    Attempt(const Grid& sheet, int row, int depth, const OwnTitles& own, std::size_t table_columns)
        : sheet_(sheet), row_(row), depth_(depth), claims_(table_columns) {
        std::vector<std::pair<int, std::vector<std::size_t>>> unsure;
        for (int column = 0; column < std::min(sheet.columns(), most_columns); ++column) {
            const std::string title = this->title(column);
            if (title.empty()) continue;
            titled_.push_back(column);
            const std::string above = title_at(sheet, row, column);
            std::vector<std::size_t> choice = own.find(title, above == title ? title : above + " " + title);
            if (choice.size() == 1)
                claims_[choice.front()].push_back(column);
            else if (!choice.empty())
                unsure.emplace_back(column, std::move(choice));
        }
        for (const auto& [column, choice] : unsure) {
            const auto is_free = [&](std::size_t each) { return claims_[each].empty(); };
            const auto free = std::ranges::find_if(choice, is_free);
            claims_[free == choice.end() ? choice.front() : *free].push_back(column);
        }
    }

    int known() const {
        return static_cast<int>(
            std::ranges::count_if(claims_, [](const auto& claim) { return !claim.empty(); }));
    }
    bool has(std::optional<std::size_t> column) const { return column && !claims_[*column].empty(); }

    std::optional<OfficeHeader> header(const Present& present, Diagnostics& diagnostics) const {
        OfficeHeader header;
        header.known = known();
        std::vector<int> taken;
        for (std::size_t i = 0; i < claims_.size(); ++i) {
            const auto& claim = claims_[i];
            if (claim.size() > 1) {
                diagnostics.add(sheet_.problem("import-two-columns", row_ + depth_ - 1, claim[1],
                                               {title(claim[0]), sheet_.name(row_ + depth_ - 1, claim[0]),
                                                title(claim[1]), present.columns()[i].title}));
                return std::nullopt;
            }
            header.in_sheet.push_back(claim.empty() ? std::nullopt : std::optional(claim[0]));
            if (!claim.empty()) taken.push_back(claim[0]);
        }
        for (const int column : titled_)
            if (std::ranges::find(taken, column) == taken.end())
                header.ignored.push_back(title(column) + " (" + sheet_.name(row_ + depth_ - 1, column) + ")");
        header.first_row = first_row();
        return header;
    }

  private:
    std::string title(int column) const {
        const std::string below = depth_ == 2 ? title_at(sheet_, row_ + 1, column) : std::string();
        return below.empty() ? title_at(sheet_, row_, column) : below;
    }

    // Behind the merged cells that begin in the header.
    int first_row() const {
        int last = row_ + depth_ - 1;
        for (const int column : titled_)
            if (const auto merged = sheet_.merged_at(row_, column)) last = std::max(last, merged->last_row);
        return last + 1;
    }

    const Grid& sheet_;
    int row_;
    int depth_;
    std::vector<int> titled_;               // columns with a title
    std::vector<std::vector<int>> claims_;  // columns of the sheet, by column of the plan's table
};

}  // namespace

std::optional<OfficeHeader> find_header(const Grid& sheet, const Present& present, const Titles& titles,
                                        Diagnostics& diagnostics) {
    const OwnTitles own(present, titles);
    std::optional<Attempt> best;
    for (int row = 0; row < std::min(sheet.rows(), most_rows_above); ++row)
        for (const int depth : {1, 2}) {
            Attempt attempt(sheet, row, depth, own, present.columns().size());
            const bool is_header = attempt.has(present.table().find(TaskField::task)) && attempt.known() > 1;
            if (is_header && (!best || attempt.known() > best->known())) best.emplace(std::move(attempt));
        }
    if (!best) return std::nullopt;
    return best->header(present, diagnostics);
}

}  // namespace kehoach::intake
