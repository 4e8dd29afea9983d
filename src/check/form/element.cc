#include "check/form/element.h"

#include <algorithm>

namespace kehoach::check::form {
namespace {

struct Entry {
    Element element;
    const char* vietnamese;
    const char* english;
    const char* style;
};

constexpr Entry entries[]{
    {Element::none, "đoạn", "paragraph", ""},
    {Element::circulation, "chỉ dẫn lưu hành", "circulation mark", "luu-hanh"},
    {Element::draft_mark, "dấu dự thảo", "draft mark", "du-thao"},
    {Element::superior, "tên cơ quan chủ quản", "superior agency", "co-quan-chu-quan"},
    {Element::agency, "tên cơ quan ban hành", "issuing agency", "co-quan-ban-hanh"},
    {Element::country, "Quốc hiệu", "Quốc hiệu", "quoc-hieu"},
    {Element::motto, "Tiêu ngữ", "Tiêu ngữ", "tieu-ngu"},
    {Element::number, "số, ký hiệu", "number and symbol", "so-ky-hieu"},
    {Element::date, "địa danh, thời gian", "place and date", "dia-danh"},
    {Element::letter_subject, "trích yếu công văn", "subject of the letter", "trich-yeu-cong-van"},
    {Element::urgency, "dấu độ khẩn", "mark of urgency", "do-khan"},
    {Element::type, "tên loại", "type of document", "ten-loai"},
    {Element::title, "trích yếu", "abstract", "trich-yeu"},
    {Element::reference, "dòng (Kèm theo …)", "line (Kèm theo …)", "kem-theo"},
    {Element::addressee_label, "Kính gửi", "Kính gửi", "kinh-gui"},
    {Element::addressee, "nơi kính gửi", "addressee", "kinh-gui-dong"},
    {Element::base, "căn cứ", "base", "can-cu"},
    {Element::authority, "thẩm quyền ban hành", "who decides", "tham-quyen"},
    {Element::verb, "QUYẾT ĐỊNH:", "QUYẾT ĐỊNH:", "quyet-dinh"},
    {Element::chapter, "phần, chương", "part or chapter", ""},
    {Element::article, "điều", "article", "dieu"},
    {Element::section, "đề mục", "section heading", "muc"},
    {Element::clause_heading, "tiêu đề khoản", "clause heading", "khoan-tieu-de"},
    {Element::clause, "khoản", "clause", "khoan"},
    {Element::point, "điểm", "point", "diem"},
    {Element::dash, "gạch đầu dòng", "dashed item", "gach-dau-dong"},
    {Element::body, "thân bài", "body", "than-bai"},
    {Element::table, "chữ trong bảng", "text in a table", "bang-chu"},
    {Element::sign_authority, "quyền hạn, chức vụ", "authority and post", "quyen-han"},
    {Element::signer, "họ tên người ký", "signer's name", "ho-ten"},
    {Element::recipients_label, "Nơi nhận", "Nơi nhận", "noi-nhan"},
    {Element::recipient, "danh sách nơi nhận", "recipient", "noi-nhan-dong"},
    {Element::drafter, "ký hiệu người soạn thảo", "drafter's mark", "nguoi-soan-thao"},
    {Element::address, "địa chỉ cơ quan", "address of the agency", "dia-chi"},
    {Element::annex_label, "chữ Phụ lục", "annex label", "phu-luc"},
    {Element::annex_title, "tên phụ lục", "annex title", "ten-phu-luc"},
    {Element::annex_reference, "dòng (Kèm theo …)", "line (Kèm theo …)", "kem-theo"},
};

const Entry& entry_of(Element element) { return *std::ranges::find(entries, element, &Entry::element); }

}  // namespace

Words name_of(Element element) { return {entry_of(element).vietnamese, entry_of(element).english}; }

std::string_view style_of(Element element) { return entry_of(element).style; }

bool is_running_text(Element element) {
    switch (element) {
        case Element::base:
        case Element::article:
        case Element::section:
        case Element::clause_heading:
        case Element::clause:
        case Element::point:
        case Element::dash:
        case Element::body:
            return true;
        default:
            return false;
    }
}

}  // namespace kehoach::check::form
