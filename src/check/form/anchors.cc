#include "check/form/anchors.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace kehoach::check::form {
namespace {

bool has(std::string_view text, std::string_view words) { return text.find(words) != text.npos; }

bool begins(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view each) { return text.starts_with(each); });
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool is_country(std::string_view plain) {
    return plain.size() < 80 &&
           (has(plain, "CONG HOA XA HOI") || has(plain, "CONG HOA XHCN") || has(plain, "CHU NGHIA VIET NAM"));
}

bool is_motto(std::string_view plain) {
    return plain.size() < 60 && has(plain, "DOC LAP") && has(plain, "TU DO") && has(plain, "HANH PHUC");
}

bool is_number(std::string_view plain) {
    return plain.size() < 60 && begins(plain, {"SO:", "SO ", "SO.", "SO/"}) && has(plain, "/");
}

bool is_date(std::string_view plain) {
    if (plain.size() > 90) return false;
    if (has(plain, "NGAY") && has(plain, "THANG") && has(plain, "NAM")) return !plain.starts_with("(");
    // Place, 05/02/2026
    const std::size_t comma = plain.find(',');
    return comma != plain.npos && std::ranges::count(plain.substr(comma), '/') == 2 &&
           std::ranges::any_of(plain.substr(comma), is_digit);
}

bool is_letter_subject(std::string_view plain) { return begins(plain, {"V/V", "VE VIEC"}); }

bool is_urgency(std::string_view plain) {
    return plain.size() < 24 && (plain == "HOA TOC" || plain.starts_with("HOA TOC HEN GIO") ||
                                 plain == "KHAN" || plain.ends_with(" KHAN"));
}

bool is_secrecy(std::string_view plain) {
    return plain == "MAT" || plain == "TOI MAT" || plain == "TUYET MAT";
}

bool is_circulation(std::string_view plain) {
    return plain == "XEM XONG TRA LAI" || plain == "LUU HANH NOI BO";
}

bool is_draft_mark(std::string_view plain) { return plain.size() < 24 && plain.starts_with("DU THAO"); }

bool is_reference(std::string_view plain) {
    return begins(plain,
                  {"(KEM THEO", "(BAN HANH KEM THEO", "( KEM THEO", "KEM THEO ", "BAN HANH KEM THEO "}) &&
           plain.size() < 300;
}

bool is_base(std::string_view plain) {
    return begins(plain, {"CAN CU ", "- CAN CU ", "THEO DE NGHI CUA ", "XET DE NGHI CUA "}) &&
           !plain.ends_with(":");
}

bool is_annex_label(std::string_view plain) {
    if (!plain.starts_with("PHU LUC") || plain.size() > 150) return false;
    const std::string_view rest = plain.substr(std::string_view("PHU LUC").size());
    return rest.empty() || rest[0] == ' ' || rest[0] == ':' || rest[0] == '.';
}

bool is_bare_annex_label(std::string_view plain) {
    constexpr std::string_view word = "PHU LUC";
    if (!plain.starts_with(word)) return false;
    const std::string_view number = plain.substr(word.size());
    return number.empty() || (number[0] == ' ' && number.size() < 7 &&
                              number.find_first_not_of("0123456789IVXL", 1) == number.npos);
}

bool is_recipients_label(std::string_view plain) { return plain.size() < 20 && begins(plain, {"NOI NHAN"}); }

bool is_post(std::string_view plain) {
    return begins(plain, {"TM.",
                          "KT.",
                          "TL.",
                          "TUQ.",
                          "Q.",
                          "T/M",
                          "K/T",
                          "T/L",
                          "TM ",
                          "KT ",
                          "TL ",
                          "TUQ ",
                          "CHU TICH",
                          "PHO CHU TICH",
                          "TRUONG ",
                          "PHO TRUONG",
                          "CHANH VAN PHONG",
                          "PHO CHANH",
                          "GIAM DOC",
                          "PHO GIAM DOC",
                          "BI THU",
                          "PHO BI THU",
                          "HIEU TRUONG",
                          "CHI HUY TRUONG",
                          "TONG GIAM DOC",
                          "UY BAN NHAN DAN",
                          "TM:",
                          "KT:"});
}

bool is_department(std::string_view plain) {
    return begins(plain, {"PHONG ", "VAN PHONG ", "TRUNG TAM ", "BAN ", "TRAM ", "TRUONG ", "SO ", "CHI CUC ",
                          "CONG AN ", "DOI ", "HAT "});
}

// Letters, a full stop, and the number of copies in brackets.
bool is_drafter(std::string_view plain) {
    const std::size_t open = plain.find('(');
    if (plain.size() > 20 || open == plain.npos || plain.back() != ')') return false;
    const std::string_view copies = plain.substr(open + 1, plain.size() - open - 2);
    return !copies.empty() && std::ranges::all_of(copies, is_digit);
}

}  // namespace kehoach::check::form
