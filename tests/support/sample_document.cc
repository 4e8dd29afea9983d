#include "support/sample_document.h"

#include <optional>
#include <utility>

namespace kehoach::test {

document::Run run(std::string text) { return {std::move(text), false, false, {}, {}}; }

document::Run linked(std::string text, std::string link) {
    return {std::move(text), false, false, std::move(link), {}};
}

document::Paragraph paragraph(std::string style, std::vector<document::Inline> content) {
    document::Paragraph result;
    result.style = std::move(style);
    result.content = std::move(content);
    return result;
}

document::Paragraph paragraph(std::string style, std::string text) {
    return paragraph(std::move(style), {document::Inline(run(std::move(text)))});
}

document::Paragraph item(std::string style, document::Marker marker, std::string text) {
    document::Paragraph result = paragraph(std::move(style), std::move(text));
    result.marker = std::move(marker);
    return result;
}

document::Style style(std::string name, std::string based_on, double points) {
    document::Style result;
    result.name = std::move(name);
    result.based_on = std::move(based_on);
    result.size = Length::pt(points);
    return result;
}

document::Style centred(std::string name, double points, bool bold) {
    document::Style result = style(std::move(name), document::normal_style, points);
    result.align = document::Align::center;
    result.bold = bold;
    return result;
}

document::StyleSheet sample_styles() {
    document::StyleSheet styles;
    styles[document::normal_style] = style("Bình thường", "", 14);
    styles[document::page_number_style] = centred("Số trang", 14, false);
    styles[document::footnote_style] = style("Chú thích", document::normal_style, 10);
    styles[document::rule_style] = style("Đường kẻ", document::normal_style, 1);

    styles["quoc-hieu"] = centred("Quốc hiệu", 13, true);
    styles["tieu-ngu"] = centred("Tiêu ngữ", 14, true);
    styles["co-quan"] = centred("Cơ quan ban hành", 13, true);
    styles["so-ky-hieu"] = centred("Số, ký hiệu", 13, false);
    styles["so-ky-hieu"].before = Length::pt(6);
    styles["dia-danh"] = centred("Địa danh, thời gian", 14, false);
    styles["dia-danh"].italic = true;
    styles["dia-danh"].before = Length::pt(6);
    styles["ten-loai"] = centred("Tên loại", 14, true);
    styles["ten-loai"].before = Length::pt(18);
    styles["ten-loai"].keep_with_next = true;
    styles["trich-yeu"] = styles["ten-loai"];
    styles["trich-yeu"].name = "Trích yếu";
    styles["trich-yeu"].based_on = "ten-loai";
    styles["trich-yeu"].before = Length();

    document::Style& body = styles["than-bai"] = style("Thân bài", document::normal_style, 14);
    body.align = document::Align::justify;
    body.first_line = Length::mm(12.7);
    body.before = Length::pt(6);
    document::Style heading = body;
    heading.name = "Mục";
    heading.based_on = "than-bai";
    heading.bold = true;
    heading.keep_with_next = true;
    heading.outline_level = 1;
    styles["muc"] = heading;
    heading.name = "Khoản có tiêu đề";
    heading.based_on = "muc";
    heading.outline_level = 2;
    styles["khoan-tieu-de"] = heading;
    document::Style point = body;
    point.name = "Gạch đầu dòng";
    point.based_on = "than-bai";
    styles["gach-dau-dong"] = point;

    styles["noi-nhan"] = style("Nơi nhận", document::normal_style, 12);
    styles["noi-nhan"].bold = true;
    styles["noi-nhan"].italic = true;
    styles["noi-nhan-dong"] = style("Nơi nhận (danh sách)", document::normal_style, 11);
    styles["quyen-han"] = centred("Quyền hạn, chức vụ", 14, true);
    styles["ho-ten"] = centred("Họ tên người ký", 14, true);
    styles["ho-ten"].before = Length::pt(80);
    styles["phu-luc"] = centred("Phụ lục", 14, true);
    styles["phu-luc"].keep_with_next = true;
    styles["phu-luc"].outline_level = 1;
    styles["bang-chu"] = style("Bảng", document::normal_style, 12);
    styles["bang-dau"] = centred("Bảng (đầu bảng)", 12, true);
    return styles;
}

document::PageSetup portrait() {
    return {Length::mm(210), Length::mm(297), Length::mm(20), Length::mm(20),
            Length::mm(30),  Length::mm(15),  Length::mm(10)};
}

document::PageSetup landscape() {
    document::PageSetup page = portrait();
    std::swap(page.width, page.height);
    return page;
}

document::Rule rule(double millimetres) {
    return {100, Length::pt(0.75), Length::pt(1), Length::pt(4), Length::mm(millimetres)};
}

document::SideBySide sample_heading() {
    document::Paragraph number = paragraph("so-ky-hieu", "Số: ");
    number.content.push_back(document::Slot{
        document::SlotName::number, "\u00A0\u00A0\u00A0\u00A0\u00A0", false, false, false, {}});
    number.content.push_back(run("/KH-UBND"));
    document::SideBySide heading;
    heading.role = document::SideBySide::Role::heading;
    heading.left_width = Length::mm(65);
    heading.right_width = Length::mm(100);
    heading.rows.push_back(
        {{paragraph("co-quan", "ỦY BAN NHÂN DÂN"), paragraph("co-quan", "XÃ VĨNH LINH"), rule(15)},
         {paragraph("quoc-hieu", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
          paragraph("tieu-ngu", "Độc lập - Tự do - Hạnh phúc"), rule(60.5)}});
    heading.rows.push_back({{number}, {paragraph("dia-danh", "Vĩnh Linh, ngày 09 tháng 02 năm 2026")}});
    heading.rows.back().left_drop = Length::twips(19);
    return heading;
}

document::SideBySide sample_signature() {
    document::SideBySide signature;
    signature.role = document::SideBySide::Role::signature;
    signature.left_width = Length::mm(74);
    signature.right_width = Length::mm(91);
    signature.before = Length::pt(12);
    signature.rows.push_back(
        {{paragraph("noi-nhan", "Nơi nhận:"), paragraph("noi-nhan-dong", "- Sở Nội vụ tỉnh;"),
          paragraph("noi-nhan-dong", "- Lưu: VT.")},
         {paragraph("quyen-han", "TM. ỦY BAN NHÂN DÂN"), paragraph("quyen-han", "CHỦ TỊCH"),
          paragraph("ho-ten", "Nguyễn Thiên Tùng")}});
    signature.rows.back().left_drop = Length::twips(38);
    return signature;
}

document::Cell cell(int column, std::string text, std::string style) {
    document::Cell result;
    result.column = column;
    result.paragraphs.push_back(text.empty() ? paragraph(std::move(style))
                                             : paragraph(std::move(style), std::move(text)));
    return result;
}

document::Cell spanning(document::Cell cell, int columns, int rows) {
    cell.column_span = columns;
    cell.row_span = rows;
    return cell;
}

document::Row row(document::RowKind kind, std::vector<document::Cell> cells, std::string anchor) {
    document::Row result;
    result.kind = kind;
    result.cells = std::move(cells);
    result.anchor = std::move(anchor);
    return result;
}

document::Table sample_table() {
    using document::RowKind;
    document::Table table;
    for (const double width : {12.1, 110.3, 70.2, 59.4})
        table.columns.push_back({{}, Length::mm(width)});
    table.border = Length::pt(0.5);
    table.cell_margin = Length::mm(1.9);
    table.header_rows = 2;
    table.rows.push_back(row(RowKind::header, {spanning(cell(0, "STT", "bang-dau"), 1, 2),
                                               spanning(cell(1, "Nhiệm vụ", "bang-dau"), 1, 2),
                                               spanning(cell(2, "Trách nhiệm", "bang-dau"), 2, 1)}));
    table.rows.push_back(
        row(RowKind::header, {cell(2, "Chủ trì", "bang-dau"), cell(3, "Phối hợp", "bang-dau")}));
    for (document::Row& header : table.rows)
        for (document::Cell& each : header.cells)
            each.center_vertically = true;
    table.rows.push_back(
        row(RowKind::group, {cell(0, "I"), spanning(cell(1, "Công tác chỉ đạo"), 3, 1)}, "group-I"));
    table.rows.back().keep_with_next = true;
    table.rows.push_back(
        row(RowKind::task,
            {cell(0, "1"), cell(1, "Xây dựng Kế hoạch"), spanning(cell(2, "Văn phòng"), 1, 2), cell(3, "")},
            "task-I.1"));
    table.rows.push_back(
        row(RowKind::subtask, {cell(0, "1.1"), cell(1, "Lấy ý kiến"), cell(3, "Các phòng")}));
    return table;
}

document::Document sample_document() {
    using document::NumberFormat;
    document::Document document;
    document.properties = {"KẾ HOẠCH Cải cách hành chính năm 2026",
                           "Kế hoạch",
                           "UBND xã Vĩnh Linh",
                           "vi-VN",
                           {2026, 2, 9},
                           "Kế hoạch",
                           "Kế hoạch; năm 2026"};
    document.styles = sample_styles();
    document.lists.push_back({{{NumberFormat::roman, 1, "%1."}, {NumberFormat::arabic, 1, "%2."}}});
    document.lists.push_back({{{NumberFormat::bullet, 1, "-"}}});
    document.footnotes.push_back({{paragraph(document::footnote_style, "Quyết định số 3300/QĐ-UBND.")}});

    document::Section main{"main", "KẾ HOẠCH", portrait(), {}};
    main.blocks = {sample_heading(), paragraph("ten-loai", "KẾ HOẠCH"),
                   paragraph("trich-yeu", "Cải cách hành chính xã Vĩnh Linh năm 2026"), rule(40)};
    document::Paragraph opening = paragraph("than-bai", "Thực hiện Nghị quyết số 76/NQ-CP");
    opening.content.push_back(document::FootnoteMark{1, {}});
    opening.content.push_back(run(", Ủy ban nhân dân xã xây dựng Kế hoạch, "));
    opening.content.push_back(linked("nhiệm vụ I.1", "#task-I.1"));
    opening.content.push_back(run(" là việc "));
    opening.content.push_back(document::Run{"đầu tiên", true, false, {}, {}});
    opening.content.push_back(run("."));
    main.blocks.push_back(opening);
    main.blocks.push_back(item("muc", {"I.", 0, 0}, "MỤC TIÊU"));
    main.blocks.push_back(item("khoan-tieu-de", {"1.", 0, 1}, "Mục tiêu"));
    main.blocks.push_back(item("gach-dau-dong", {"-", 1, 0}, "Tiếp tục đẩy mạnh cải cách."));
    main.blocks.push_back(item("than-bai", {"(1)", std::nullopt, 0}, "Thực hiện sắp xếp bộ máy./."));
    main.blocks.push_back(sample_signature());
    document.sections.push_back(std::move(main));

    document::Section annex{"phu-luc", "Phụ lục", landscape(), {}};
    annex.blocks = {paragraph("phu-luc", "Phụ lục"), rule(30), sample_table()};
    document.sections.push_back(std::move(annex));
    return document;
}

}  // namespace kehoach::test
