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

    // The column of the plan's table, and how sure that is: 0 is surest.
    std::optional<std::pair<std::size_t, int>> find(const std::string& title,
                                                    const std::string& with_above) const {
        const std::string own = folded(title), joined = folded(with_above);
        for (const std::string& each : {joined, own})
            if (const auto found = own_.find(each); found != own_.end()) return std::pair(found->second, 0);
        if (const auto found = working_.find(own); found != working_.end())
            return std::pair(found->second, 1);
        for (const std::string& each : {own, joined})
            if (const auto field = titles_.field_of(each))
                if (const auto column = present_.table().find(*field)) return std::pair(*column, 2);
        return std::nullopt;
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
        for (int column = 0; column < std::min(sheet.columns(), most_columns); ++column) {
            const std::string title = this->title(column);
            if (title.empty()) continue;
            titled_.push_back(column);
            const std::string above = title_at(sheet, row, column);
            if (const auto found = own.find(title, above == title ? title : above + " " + title))
                claims_[found->first].push_back({found->second, column});
        }
        for (auto& claim : claims_)
            std::ranges::stable_sort(claim, {}, &Claim::first);
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
            if (claim.size() > 1 && claim[0].first == claim[1].first) {
                diagnostics.add(
                    sheet_.problem("import-two-columns", row_ + depth_ - 1, claim[1].second,
                                   {title(claim[0].second), sheet_.name(row_ + depth_ - 1, claim[0].second),
                                    title(claim[1].second), present.columns()[i].title}));
                return std::nullopt;
            }
            header.in_sheet.push_back(claim.empty() ? std::nullopt : std::optional(claim[0].second));
            if (!claim.empty()) taken.push_back(claim[0].second);
        }
        for (const int column : titled_)
            if (std::ranges::find(taken, column) == taken.end())
                header.ignored.push_back(title(column) + " (" + sheet_.name(row_ + depth_ - 1, column) + ")");
        header.first_row = first_row();
        return header;
    }

  private:
    using Claim = std::pair<int, int>;  // how sure, which column

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
    std::vector<int> titled_;                 // columns with a title
    std::vector<std::vector<Claim>> claims_;  // by column of the plan's table
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
