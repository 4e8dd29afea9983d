// KY: authority, post and name of the signer.
#include <algorithm>

#include "base/text.h"
#include "check/form/anchors.h"
#include "check/form/look.h"
#include "check/form/registry.h"
#include "check/form/report.h"

namespace kehoach::check::form {

namespace {

using enum Aspect;

Words quote(const std::string& text) { return same("\"" + text + "\""); }

void check_authority(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::sign_authority, {size, bold, italic, align});
    for (const std::size_t index : reading.all({Element::sign_authority}))
        if (const std::string& text = reading.paragraph(index).text;
            report.with_words() && to_upper(text) != text)
            report.add(index, {"chữ in thường", "small letters"}, same(to_upper(text)));
}

bool begins_with(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view each) { return text.starts_with(each); });
}

void check_prefix(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::sign_authority})) {
        const std::string& text = reading.paragraph(index).text;
        if (begins_with(text, {"T/M", "K/T", "T/L", "TM ", "KT ", "TL ", "TUQ ",
                               "TM:", "KT:", "TL:", "TUQ:", "T.M", "K.T", "T.L", "TM/", "KT/"}))
            report.add(index, quote(text), same("TM., Q., KT., TL., TUQ."));
    }
}

void check_who(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::sign_authority})) {
        const std::string& text = reading.paragraph(index).text;
        const std::string words = plain(text);
        const bool names_post = begins_with(words.substr(std::min<std::size_t>(4, words.size())),
                                            {"CHU TICH", "TRUONG", "GIAM DOC", "CHANH"});
        if (words.starts_with("TM. ") && names_post)
            report.add(index, quote(text), {"TM. và tên tập thể", "TM. and a collective"});
        if (begins_with(words, {"KT. UY BAN", "TL. UY BAN", "Q. UY BAN", "TUQ. UY BAN", "KT. HOI DONG"}))
            report.add(index, quote(text), {"chức vụ của người đứng đầu", "the head's post"});
    }
}

std::vector<std::string> authorities(const Reading& reading, const Part& part) {
    std::vector<std::string> lines;
    for (const std::size_t index : reading.all(part, {Element::sign_authority}))
        lines.push_back(plain(reading.paragraph(index).text));
    return lines;
}

void check_deputy(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto indices = reading.all(part, {Element::sign_authority});
        const auto lines = authorities(reading, part);
        for (std::size_t i = 0; i < lines.size(); ++i)
            if (lines[i].starts_with("KT.") && (i + 1 == lines.size() || !lines[i + 1].starts_with("PHO")))
                report.add(indices[i], quote(reading.paragraph(indices[i]).text),
                           {"dòng dưới là chức vụ cấp phó", "the deputy's post below"});
    }
}

bool is_government(const Reading& reading, const Part& part) {
    const auto agencies = reading.all(part, {Element::agency});
    return !agencies.empty() &&
           plain(reading.paragraph(agencies.front()).text).starts_with("UY BAN NHAN DAN");
}

void check_collective(const Reading& reading, Report& report) {
    const Part& part = reading.parts.front();
    const auto lines = authorities(reading, part);
    if (part.type == "plan" && is_government(reading, part) && !lines.empty() &&
        !lines.front().starts_with("TM."))
        report.add(reading.all(part, {Element::sign_authority}).front(),
                   quote(reading.paragraph(reading.all(part, {Element::sign_authority}).front()).text),
                   same("TM. ỦY BAN NHÂN DÂN"));
}

void check_three_lines(const Reading& reading, Report& report) {
    const Part& part = reading.parts.front();
    const auto lines = authorities(reading, part);
    const bool has_deputy =
        std::ranges::any_of(lines, [](const std::string& line) { return line.starts_with("PHO "); });
    if (part.type == "plan" && is_government(reading, part) && has_deputy && lines.size() < 3)
        report.add(reading.all(part, {Element::sign_authority}).front(),
                   same(std::to_string(lines.size())) + Words{" dòng", " lines"},
                   same("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"));
}

void check_by_order(const Reading& reading, Report& report) {
    const Part& part = reading.parts.front();
    if (part.type != "plan" || !is_government(reading, part)) return;
    for (const std::size_t index : reading.all(part, {Element::sign_authority}))
        if (reading.paragraph(index).text.starts_with("TL."))
            report.add(index, quote(reading.paragraph(index).text), same("TM. ỦY BAN NHÂN DÂN"));
}

void check_name(const Reading& reading, Report& report) {
    compare_look(reading, report, Element::signer, {size, bold, italic, align});
    for (const std::size_t index : reading.all({Element::signer}))
        if (const std::string& text = reading.paragraph(index).text;
            report.with_words() && to_upper(text) == text)
            report.add(index, quote(text), {"chữ in thường, hoa chữ đầu", "small letters with capitals"});
}

void check_titles(const Reading& reading, Report& report) {
    for (const std::size_t index : reading.all({Element::signer})) {
        const std::string& text = reading.paragraph(index).text;
        if (begins_with(text, {"ThS", "TS.", "PGS", "GS.", "BS", "KS.", "CN.", "Ông ", "Bà ", "Đ/c", "NGƯT",
                               "NSƯT", "Đồng chí"}))
            report.add(index, quote(text), {"chỉ ghi họ tên", "the name alone"});
    }
}

void check_page(const Reading& reading, Report& report) {
    if (reading.paper.kind != papers::Kind::pdf) return;
    for (const Part& part : reading.parts) {
        const auto posts = reading.all(part, {Element::sign_authority}),
                   names = reading.all(part, {Element::signer});
        if (posts.empty()) continue;
        const int page = reading.paragraph(posts.front()).spot.page;
        const bool has_text =
            std::ranges::any_of(reading.paper.paragraphs, [&](const papers::Paragraph& paragraph) {
                const auto index = static_cast<std::size_t>(&paragraph - reading.paper.paragraphs.data());
                const Element element = reading.elements[index];
                return paragraph.end_page == page && index < posts.front() &&
                       (is_running_text(element) || element == Element::table);
            });
        if (!has_text)
            report.add(posts.front(), {"một mình trên trang", "alone on its page"},
                       {"cùng trang với dòng cuối của nội dung", "with the last line of the text"});
        if (!names.empty() && reading.paragraph(names.front()).spot.page != page)
            report.add(names.front(), {"khác trang với chức vụ", "on another page than the post"},
                       {"cùng trang", "on one page"});
    }
}

void check_level(const Reading& reading, Report& report) {
    for (const Part& part : reading.parts) {
        const auto posts = reading.all(part, {Element::sign_authority}),
                   labels = reading.all(part, {Element::recipients_label});
        if (posts.empty() || labels.empty()) continue;
        const int post = reading.paragraph(posts.front()).row, label = reading.paragraph(labels.front()).row;
        // On a PDF baselines of 12 and 14 pt differ; half a line is seen.
        const bool is_near =
            post >= 0 && label >= 0 &&
            (post == label || (reading.paper.kind == papers::Kind::pdf && std::abs(post - label) <= 1));
        if (post >= 0 && label >= 0 && !is_near)
            report.add(labels.front(),
                       {"không ngang hàng với quyền hạn, chức vụ", "not level with authority and post"},
                       {"ngang dòng thứ nhất", "level with the first line"});
    }
}

constexpr std::string_view clause7b = "Nghị định 30, Phụ lục I, Phần I, II.7.b";
constexpr std::string_view clause7d = "Nghị định 30, Phụ lục I, Phần I, II.7.đ";

constexpr Rule rules[]{
    {{"KY-01",
      clause7d,
      Severity::error,
      {"quyền hạn, chức vụ in hoa, cỡ 13-14, đứng, đậm, căn giữa",
       "authority and post: capitals, 13-14 pt, upright, bold, centred"},
      standard_message,
      {"đặt chữ in hoa, cỡ 14, đứng, đậm, căn giữa", "set capitals, 14 pt, upright, bold, centred"}},
     About::look,
     check_authority,
     "sign authority: bold no"},
    {{"KY-02",
      clause7b,
      Severity::error,
      {"quyền hạn viết TM., Q., KT., TL., TUQ.", "the authority is TM., Q., KT., TL. or TUQ."},
      standard_message,
      {"viết chữ viết tắt, dấu chấm, cách, rồi tên", "write the abbreviation, a full stop, a space"}},
     About::words,
     check_prefix,
     "sign authority: text T/M ỦY BAN NHÂN DÂN"},
    {{"KY-03",
      clause7b,
      Severity::error,
      {"sau TM. là tập thể, sau KT., TL., TUQ., Q. là chức vụ người đứng đầu",
       "a collective follows TM., the head's post KT., TL., TUQ., Q."},
      standard_message,
      {"viết TM. ỦY BAN NHÂN DÂN hoặc KT. CHỦ TỊCH", "write TM. ỦY BAN NHÂN DÂN or KT. CHỦ TỊCH"}},
     About::words,
     check_who,
     "sign authority: text TM. CHỦ TỊCH"},
    {{"KY-04",
      "Nghị định 30, Phụ lục I, Phần I, II.7",
      Severity::error,
      {"dưới dòng KT. là chức vụ cấp phó", "the deputy's post follows the line KT."},
      standard_message,
      {"thêm PHÓ CHỦ TỊCH", "add PHÓ CHỦ TỊCH"}},
     About::words,
     check_deputy,
     "sign authority 2: text KT. CHỦ TỊCH"},
    {{"KY-05",
      "Nghị định 30, Điều 13, khoản 2",
      Severity::warning,
      {"kế hoạch của Ủy ban nhân dân ký TM. ỦY BAN NHÂN DÂN",
       "a plan of the People's Committee is signed TM. ỦY BAN NHÂN DÂN"},
      standard_message,
      {"thêm dòng TM. ỦY BAN NHÂN DÂN", "add the line TM. ỦY BAN NHÂN DÂN"}},
     About::words,
     check_collective,
     "sign authority: text CHỦ TỊCH"},
    {{"KY-06",
      "Nghị định 30, Điều 13, khoản 2",
      Severity::warning,
      {"cấp phó ký kế hoạch của Ủy ban nhân dân: ba dòng TM., KT., PHÓ",
       "a deputy signs the Committee's plan in three lines"},
      standard_message,
      {"ghi đủ ba dòng", "write all three lines"}},
     About::words,
     check_three_lines,
     "sign authority 2: text PHÓ CHỦ TỊCH"},
    {{"KY-08",
      "Nghị định 30, Điều 13, khoản 4",
      Severity::warning,
      {"kế hoạch của Ủy ban nhân dân không ký thừa lệnh", "the Committee's plan is not signed by order"},
      standard_message,
      {"ký TM. ỦY BAN NHÂN DÂN", "sign TM. ỦY BAN NHÂN DÂN"}},
     About::words,
     check_by_order,
     "sign authority: text TL. CHỦ TỊCH"},
    {{"KY-09",
      clause7d,
      Severity::error,
      {"họ tên in thường, cỡ 13-14, đứng, đậm, căn giữa",
       "the name: small letters, 13-14 pt, upright, bold, centred"},
      standard_message,
      {"đặt chữ in thường, cỡ 14, đứng, đậm, căn giữa dưới chức vụ",
       "set small letters, 14 pt, upright, bold, centred"}},
     About::look,
     check_name,
     "signer: bold no"},
    {{"KY-10",
      "Nghị định 30, Phụ lục I, Phần I, II.7.c",
      Severity::error,
      {"trước họ tên không ghi học hàm, học vị, danh hiệu", "no degree or title stands before the name"},
      standard_message,
      {"chỉ ghi họ tên", "write the name alone"}},
     About::words,
     check_titles,
     "signer: text ThS. Nguyễn Văn An"},
    {{"KY-12",
      "thực hành",
      Severity::warning,
      {"chữ ký cùng trang với dòng cuối của nội dung", "the signature is on a page with the end of the text"},
      standard_message,
      {"giữ đoạn cuối đi liền với khối ký", "keep the last paragraph with it"}},
     About::look,
     check_page,
     "pdf:\nsigner: page 9"},
    {{"KY-13",
      "Nghị định 30, Phụ lục I, Phần I, II.9.d",
      Severity::error,
      {"Nơi nhận ngang hàng với quyền hạn, chức vụ", "Nơi nhận is level with authority and post"},
      standard_message,
      {"đặt hai nội dung trong cùng một hàng của bảng", "put both into one row of a table"}},
     About::look,
     check_level,
     "recipients label: row 999"},
};

}  // namespace

std::span<const Rule> signature_rules() { return rules; }

}  // namespace kehoach::check::form
