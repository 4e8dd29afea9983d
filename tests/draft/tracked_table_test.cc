#include "draft/tracked_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "draft/tracked.h"

namespace kehoach::draft {
namespace {

using document::Cell;
using document::Row;
using document::RowKind;
using document::Table;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Cell cell(int column, const std::string& text, int row_span = 1) {
    Cell result;
    result.column = column;
    result.row_span = row_span;
    result.paragraphs.push_back(test::paragraph("bang-chu", text));
    return result;
}

Row row(std::vector<Cell> cells) {
    Row result;
    result.cells = std::move(cells);
    return result;
}

Row task(const std::string& number, const std::string& text) { return row({cell(0, number), cell(1, text)}); }

Table table(std::vector<Row> rows) {
    Table result;
    result.columns.resize(2);
    result.rows.push_back(task("STT", "Nhiệm vụ"));
    result.rows.front().kind = RowKind::header;
    result.header_rows = 1;
    for (Row& each : rows)
        result.rows.push_back(std::move(each));
    return result;
}

// A row as "number | text", with + or - before it when it came or went; a cell of several rows with *rows.
std::vector<std::string> tracked_rows(const Table& before, const Table& after, Tracking& tracking) {
    std::vector<std::string> result;
    const Table tracked = tracked_table(before, after, tracking);
    for (std::size_t i = 1; i < tracked.rows.size(); ++i) {
        const Row& each = tracked.rows[i];
        std::string text = each.revision == Revision::none      ? ""
                           : each.revision == Revision::deleted ? "-"
                                                                : "+";
        for (const Cell& part : each.cells) {
            text += (part.column == 0 ? "" : "| ") + shown(part.paragraphs);
            if (part.row_span > 1) text += "*" + std::to_string(part.row_span);
            if (part.column == 0) text += " ";
        }
        result.push_back(text);
    }
    return result;
}

std::vector<std::string> tracked_rows(const Table& before, const Table& after) {
    Tracking tracking;
    return tracked_rows(before, after, tracking);
}

TEST(TrackedTable, HasRowsThatWentAmongThoseThatStay) {
    EXPECT_THAT(tracked_rows(table({task("1", "Rà soát văn bản"), task("2", "Tuyển dụng công chức"),
                                    task("3", "Kiểm kê tài sản")}),
                             table({task("1", "Rà soát văn bản"), task("2", "Kiểm kê tài sản công"),
                                    task("3", "Số hóa hồ sơ")})),
                ElementsAre("1 | Rà soát văn bản", "-[-2-] | [-Tuyển dụng công chức-]",
                            "[-3-]{+2+} | Kiểm kê tài sản{+ công+}", "+{+3+} | {+Số hóa hồ sơ+}"));
}

TEST(TrackedTable, LetsRowsOfOneCellComeAndGoInIt) {
    const Row first = row({cell(0, "1", 3), cell(1, "Phần một")});
    const auto part = [](const std::string& text) { return row({cell(1, text)}); };
    const Row first_of_two = row({cell(0, "1", 2), cell(1, "Phần một")});
    EXPECT_THAT(tracked_rows(table({first, part("Phần hai"), part("Phần ba")}),
                             table({first_of_two, part("Phần ba")})),
                ElementsAre("1*3 | Phần một", "-| [-Phần hai-]", "| Phần ba"));
    EXPECT_THAT(tracked_rows(table({task("1", "Phần một")}), table({first_of_two, part("Phần ba")})),
                ElementsAre("1*2 | Phần một", "+| {+Phần ba+}"));
}

TEST(TrackedTable, ReplacesRowsThatShareCellsInAnotherWay) {
    const auto part = [](const std::string& text) { return row({cell(1, text)}); };
    const Table before = table({row({cell(0, "1", 2), cell(1, "Phần một")}), part("Phần hai")});
    const Table after = table({row({cell(0, "1"), cell(1, "Phần một", 2)}), row({cell(0, "Phần hai")})});
    EXPECT_THAT(tracked_rows(before, after), ElementsAre("-[-1-]*2 | [-Phần một-]", "-| [-Phần hai-]",
                                                         "+{+1+} | {+Phần một+}*2", "+{+Phần hai+} "));
}

TEST(TrackedTable, SaysWhereAMovedRowStands) {
    Tracking tracking;
    EXPECT_THAT(tracked_rows(table({task("1", "Rà soát văn bản"), task("2", "Tuyển dụng công chức"),
                                    task("3", "Kiểm kê tài sản")}),
                             table({task("1", "Tuyển dụng công chức"), task("2", "Kiểm kê tài sản"),
                                    task("3", "Rà soát văn bản")}),
                             tracking),
                ElementsAre("-[-1-] | [-Rà soát văn bản-]", "[-2-]{+1+} | Tuyển dụng công chức",
                            "[-3-]{+2+} | Kiểm kê tài sản", "+{+3+} | {+Rà soát văn bản+}"));
    ASSERT_EQ(tracking.comments.size(), 2u);
    EXPECT_EQ(tracking.comments[0].text, "Chuyển sang chỗ khác (nay ở: 3); chữ giữ nguyên.");
    EXPECT_EQ(tracking.comments[1].text, "Chuyển từ chỗ khác đến (trước đây ở: 1); chữ giữ nguyên.");
}

TEST(TrackedTable, OfEqualOnesHasNoMarks) {
    Tracking tracking;
    const Table same = table({task("1", "Rà soát văn bản")});
    EXPECT_THAT(tracked_rows(same, same, tracking), ElementsAre("1 | Rà soát văn bản"));
    EXPECT_THAT(tracking.comments, IsEmpty());
}

}  // namespace
}  // namespace kehoach::draft
