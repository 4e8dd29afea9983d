// A comparison as a sheet: words that went are struck through in the text before, words that came are
// underlined in the text after.
#include <utility>

#include "draft/diff_report.h"
#include "draft/word_diff.h"

namespace kehoach::draft {

namespace {

constexpr Language vi = Language::vietnamese;

// The text before, or after: all pieces but those of the other.
ReportCell side(const std::vector<Piece>& pieces, Revision other) {
    std::vector<document::Run> runs;
    for (const Piece& piece : pieces) {
        if (piece.revision == other) continue;
        document::Run run;
        run.text = piece.text;
        run.revision = piece.revision;
        runs.push_back(std::move(run));
    }
    if (runs.empty()) return std::monostate();
    return runs;
}

std::vector<ReportCell> row_of(const Difference& difference, const FieldChange* field) {
    const bool is_heading = difference.part == Part::heading;
    std::vector<ReportCell> row{text_cell(part_title(difference.part, vi)),
                                text_cell(change_title(difference, vi)),
                                text_cell(is_heading ? "" : difference.before_place),
                                text_cell(is_heading ? "" : difference.after_place)};
    if (!field) {
        row.insert(row.end(), {ReportCell(), text_cell(difference.label), text_cell(difference.label)});
        return row;
    }
    const std::vector<Piece> pieces =
        diff_words(field_value(field->key, field->before, vi), field_value(field->key, field->after, vi));
    row.push_back(text_cell(field_title(field->key, vi)));
    row.push_back(side(pieces, Revision::inserted));
    row.push_back(side(pieces, Revision::deleted));
    return row;
}

}  // namespace

std::vector<ReportTable> diff_tables(const PlanDiff& diff) {
    ReportTable table{"So sánh",
                      "SO SÁNH HAI KẾ HOẠCH",
                      diff.before + " → " + diff.after,
                      {{"Phần", Length::mm(22)},
                       {"Thay đổi", Length::mm(18)},
                       {"Chỗ cũ", Length::mm(18)},
                       {"Chỗ mới", Length::mm(18)},
                       {"Mục", Length::mm(22)},
                       {"Trước", Length::mm(75)},
                       {"Sau", Length::mm(75)}},
                      {}};
    for (const Difference& difference : diff.differences) {
        if (difference.fields.empty()) table.rows.push_back(row_of(difference, nullptr));
        for (const FieldChange& field : difference.fields)
            table.rows.push_back(row_of(difference, &field));
    }
    return {table};
}

}  // namespace kehoach::draft
