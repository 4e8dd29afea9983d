#include "check/form/sample.h"

#include <charconv>
#include <sstream>

#include "base/text.h"
#include "job/press.h"
#include "papers/read.h"

namespace kehoach::check::form {
namespace {

constexpr const char* body =
    "bases: [\"Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;\", \"Theo đề nghị của "
    "Trưởng "
    "phòng Văn hóa - Xã hội.\"]\n"
    "---\n"
    "Ủy ban nhân dân xã Hòa Bình ban hành Kế hoạch với các nội dung sau đây, yêu cầu các cơ quan, đơn vị "
    "thuộc "
    "xã tổ chức thực hiện nghiêm túc và báo cáo kết quả về Phòng Văn hóa - Xã hội.\n"
    "# I. MỤC ĐÍCH, YÊU CẦU\n"
    "## 1. Mục đích\n"
    "a) Các đơn vị triển khai thực hiện đầy đủ, kịp thời các nhiệm vụ được giao trong năm, bảo đảm tiến độ "
    "và "
    "chất lượng theo quy định.\n"
    "b) Các đơn vị báo cáo kết quả.\n"
    "## 2. Yêu cầu\n"
    "- Các đơn vị phối hợp chặt chẽ.\n"
    "# II. TỔ CHỨC THỰC HIỆN\n"
    "- Phòng Văn hóa - Xã hội chủ trì, phối hợp với các cơ quan, đơn vị tham mưu Ủy ban nhân dân xã chỉ đạo, "
    "đôn "
    "đốc, kiểm tra và tổng hợp kết quả thực hiện Kế hoạch này; định kỳ hằng quý báo cáo theo quy định.\n"
    "1. Văn phòng HĐND và UBND xã theo dõi việc thực hiện.\n"
    "2. Nhiệm vụ cụ thể tại Phụ lục kèm theo Kế hoạch này./.";
constexpr const char* annex =
    "\n===\n"
    "- [Xây dựng kế hoạch, Kế hoạch, Phòng Kinh tế, Công an xã, Quý I năm 2026]\n"
    "- [Tổ chức tập huấn, Báo cáo, Phòng Kinh tế, Công an xã, Quý II năm 2026]";

// The body with so many clauses that it takes several pages.
std::string long_body() {
    std::string text(body);
    std::string clauses;
    for (int i = 1; i <= 16; ++i)
        clauses += std::to_string(i) +
                   ". Các cơ quan, đơn vị chủ động xây dựng chương trình, kế hoạch cụ thể; rà soát, bổ sung "
                   "nhiệm vụ "
                   "cho sát thực tế; chịu trách nhiệm trước Ủy ban nhân dân xã về tiến độ, chất lượng thực "
                   "hiện nhiệm "
                   "vụ thứ " +
                   std::to_string(i) + " của mình.\n";
    text.insert(text.find("# II."), "## 3. Nguyên tắc\n" + clauses);
    return text;
}

std::string example(const std::string& name) {
    if (name == "letter")
        return "type: letter\nunit: Phòng Văn hóa - Xã hội\ntitle: triển khai cải cách hành chính năm "
               "2026\naddressees: [Sở Nội vụ, Sở Tài "
               "chính]\nurgency: khẩn\ncirculation: lưu hành nội bộ\ndrafter: PL\ncopies: 30\nrecipients: "
               "[Như trên, \"Lưu: VT, "
               "VHXH\"]\nagency: {name: Ủy ban nhân dân xã Hòa Bình, level: commune, place: Hòa Bình, "
               "heading: "
               "[ỦY BAN NHÂN DÂN, XÃ HÒA BÌNH], symbol: UBND, address: [\"ĐT: 0218 3000000\"], units: "
               "[{name: Phòng "
               "Văn hóa - Xã hội, abbreviation: VHXH}]}\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "letter without marks")
        return "type: letter\nunit: Phòng Văn hóa - Xã hội\ntitle: triển khai cải cách hành chính năm "
               "2026\naddressees: [Sở Nội vụ, Sở Tài chính]\nrecipients: [Như trên, \"Lưu: VT, VHXH\"]\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "vice chair")  // three lines of posts beside recipients of two and three lines
        return "signer: {authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], name: Trần Thị B}\n"
               "recipients: [UBND tỉnh Phú Thọ, \"Thường trực Đảng ủy, Thường trực Hội đồng nhân dân xã, Ủy "
               "ban "
               "Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội xã\", Chủ tịch và các Phó Chủ "
               "tịch "
               "Ủy ban nhân dân xã Hòa Bình, \"Lưu: VT, VHXH\"]\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "one long addressee")
        return "type: report\ntitle: Kết quả chuyển đổi số\nrecipients: [Như trên, \"Lưu: VT, VHXH\"]\n"
               "addressees: [\"Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số "
               "và Đề "
               "án 06 tỉnh Phú Thọ\"]\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "long addressees")
        return "type: submission\ntitle: Về việc phê duyệt Kế hoạch\nrecipients: [Như trên, \"Lưu: VT, "
               "VHXH\"]\n"
               "addressees: [\"Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo, chuyển đổi số "
               "và Đề "
               "án 06 tỉnh Phú Thọ\", Sở Nội vụ, \"Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị "
               "- "
               "xã hội tỉnh Phú Thọ\"]\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "full title line")
        return "title: Tăng cường công tác lãnh đạo, chỉ đạo, điều hành của cấp ủy, chính quyền đối với công "
               "tác "
               "cải cách hành chính, chuyển đổi số trên địa bàn xã năm 2026\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "one full title line")
        return "title: Tăng cường công tác lãnh đạo, chỉ đạo, điều hành của cấp ủy, chính quyền\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "draft")  // sent to nobody yet
        return "status: draft\nrecipients: []\n"
               "signer: {authority: [TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH], name: Trần Thị "
               "B}\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "short last title line")
        return "title: Tăng cường công tác lãnh đạo, chỉ đạo, điều hành của cấp ủy, chính quyền năm "
               "2026\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "short letter")  // to one, and all of it in the upper half of the page
        return "type: letter\nunit: Phòng Văn hóa - Xã hội\ntitle: tăng cường chỉ đạo\naddressees: [Sở Nội "
               "vụ]\nrecipients: "
               "[Như trên, \"Lưu: VT\"]\n---\n- Các cơ quan, đơn vị.\n- Các đơn vị triển khai thực hiện./.";
    if (name == "draft decision")
        return "template: plan-with-decision\nstatus: draft\nrecipients: []\n"
               "reference: (Kèm theo Quyết định số 47/QĐ-UBND ngày 09 tháng 02 năm 2026 của Ủy ban nhân dân "
               "xã Hòa Bình)\n"
               "decision: {title: Ban hành Kế hoạch, authority: ỦY BAN NHÂN DÂN XÃ HÒA BÌNH, body: [Điều 1. "
               "Ban hành "
               "kèm theo Quyết định này Kế hoạch., Điều 2. Quyết định này có hiệu lực kể từ ngày "
               "ký./.]}\n---\n"
               "Các đơn vị triển khai thực hiện./.";
    if (name == "department")
        return "agency: {name: Phòng Kinh tế, level: department, place: Hòa Bình, symbol: KT, heading: "
               "[PHÒNG KINH "
               "TẾ], superior-heading: [UBND XÃ HÒA BÌNH]}\nsigner: {authority: [TRƯỞNG PHÒNG], name: Nguyễn "
               "Văn "
               "An}\n---\nCác đơn vị triển khai thực hiện./.";
    if (name == "decision")
        return std::string(
                   "template: plan-with-decision\nrecipients: [Như Điều 2, \"Lưu: VT, VHXH\"]\nreference: "
                   "(Kèm theo Quyết định số 47/QĐ-UBND ngày 09 "
                   "tháng 02 "
                   "năm 2026 của Ủy ban nhân dân xã Hòa Bình)\ndecision: {title: Ban hành Kế hoạch cải cách "
                   "hành "
                   "chính năm 2026, authority: ỦY BAN NHÂN DÂN XÃ HÒA BÌNH, body: [Điều 1. Ban hành kèm theo "
                   "Quyết định này Kế hoạch cải cách hành chính., Điều 2. Quyết định này có hiệu lực kể từ "
                   "ngày "
                   "ký./.]}\n") +
               body;
    return long_body() + annex;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::string all(text);
    for (std::size_t at = all.find("; "); at != std::string::npos; at = all.find("; ", at))
        if (all.compare(at + 2, 4, "page") == 0)
            all.replace(at, 2, "\n");
        else
            ++at;
    std::istringstream stream(all);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

double number_of(const std::string& word) {
    double value = 0;
    const auto [stop, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    EXPECT_TRUE(error == std::errc()) << word;
    static_cast<void>(stop);
    return value;
}

papers::Align align_of(const std::string& word) {
    using papers::Align;
    return word == "center"    ? Align::center
           : word == "right"   ? Align::right
           : word == "justify" ? Align::justify
                               : Align::left;
}

void change_look(papers::Look& look, const std::string& property, const std::string& value) {
    if (property == "size") look.size = Length::pt(number_of(value));
    if (property == "font") look.font = value;
    if (property == "color") look.color = value;
    if (property == "bold") look.bold = value == "yes";
    if (property == "italic") look.italic = value == "yes";
    if (property == "underline") look.underline = value == "yes";
}

void set_text(papers::Paragraph& paragraph, const std::string& text) {
    paragraph.runs.resize(1);
    paragraph.runs.front().text = paragraph.typed = text;
    paragraph.text = collapse_spaces(to_nfc(text));
}

void change_paragraph(papers::Paragraph& paragraph, const std::string& property, const std::string& value) {
    for (papers::Run& run : paragraph.runs)
        change_look(run.look, property, value);
    papers::Form& form = paragraph.form;
    if (property == "text") set_text(paragraph, value);
    if (property == "align") form.align = align_of(value);
    if (property == "before") form.before = Length::pt(number_of(value));
    if (property == "after") form.after = Length::pt(number_of(value));
    if (property == "first-line") form.first_line = Length::mm(number_of(value));
    if (property == "left") form.left = Length::mm(number_of(value));
    if (property == "spacing")
        form.line = papers::LineSpacing{papers::LineSpacing::Kind::multiple, number_of(value), {}};
    if (property == "exact")
        form.line = papers::LineSpacing{papers::LineSpacing::Kind::exact, 1, Length::pt(number_of(value))};
    if (property == "no") paragraph.line_below.reset();
    if (property == "line") paragraph.line_below->length = Length::mm(number_of(value));
    if (property == "box") paragraph.box->width = Length::mm(number_of(value));
    if (property == "no-box") paragraph.box.reset();
    if (property == "side") paragraph.side = value == "left" ? papers::Side::left : papers::Side::right;
    if (property == "row") paragraph.row = static_cast<int>(number_of(value));
    if (property == "page") paragraph.spot.page = static_cast<int>(number_of(value));
    if (property == "loose") paragraph.keeps_with_next = false;
    if (property == "break") paragraph.has_manual_break = true;
    if (property == "note") paragraph.zone = papers::Zone::footnote;
    if (property == "joined") paragraph.section = 0;
    if (property == "typed") paragraph.typed = value + paragraph.typed;
}

void change_page(papers::Section& section, const std::string& property, const std::string& value) {
    const auto length = [&] { return Length::mm(number_of(value)); };
    if (property == "width") section.width = length();
    if (property == "height") section.height = length();
    if (property == "top") section.top = length();
    if (property == "bottom") section.bottom = length();
    if (property == "left") section.left = length();
    if (property == "right") section.right = length();
    if (property == "gutter") section.gutter = length();
    if (property == "mirrored") section.mirrors_margins = true;
    if (property == "table") section.table_width = length();
    if (property == "rotated") section.is_rotated = true;
    if (property == "fits") section.fits_width = false;
    if (property == "repeats") section.repeats_rows = false;
    if (property == "start")
        section.first_number =
            value == "none" ? std::nullopt : std::optional(static_cast<int>(number_of(value)));
}

void change_number(papers::Section& section, const std::string& property, const std::string& value) {
    if (property == "drop") return section.number.reset();
    if (!section.number) return;
    papers::PageNumber& number = *section.number;
    change_look(number.look, property, value);
    if (property == "footer") number.place = papers::PageNumber::Place::footer;
    if (property == "align") number.align = align_of(value);
    if (property == "around") number.around = value;
    if (property == "letters") number.is_arabic = false;
    if (property == "first") section.first_number_line = number;
}

// Tables of the paper; false: its text is meant.
bool change_table(papers::Paper& paper, const std::string& property, const std::string& value) {
    for (papers::Table& table : paper.tables) {
        if (property == "width") table.width = Length::mm(number_of(value));
        if (property != "rows") continue;
        table.rows = static_cast<int>(number_of(value));
        table.repeats_header = false;
    }
    return property == "width" || property == "rows";
}

const std::map<std::string, Element>& element_names() {
    using enum Element;
    static const std::map<std::string, Element> names{{"circulation", circulation},
                                                      {"superior", superior},
                                                      {"agency", agency},
                                                      {"country", country},
                                                      {"motto", motto},
                                                      {"number", number},
                                                      {"date", date},
                                                      {"letter subject", letter_subject},
                                                      {"urgency", urgency},
                                                      {"type", type},
                                                      {"title", title},
                                                      {"reference", reference},
                                                      {"addressee label", addressee_label},
                                                      {"addressee", addressee},
                                                      {"base", base},
                                                      {"authority", authority},
                                                      {"verb", verb},
                                                      {"article", article},
                                                      {"section", section},
                                                      {"clause heading", clause_heading},
                                                      {"clause", clause},
                                                      {"point", point},
                                                      {"dash", dash},
                                                      {"body", Element::body},
                                                      {"table", table},
                                                      {"sign authority", sign_authority},
                                                      {"signer", signer},
                                                      {"recipients label", recipients_label},
                                                      {"recipient", recipient},
                                                      {"drafter", drafter},
                                                      {"address", address},
                                                      {"annex label", annex_label},
                                                      {"annex title", annex_title},
                                                      {"annex reference", annex_reference}};
    return names;
}

// "agency 2" is the second of its kind, "last clause" the last.
std::size_t find(const Sample& original, std::string name) {
    const bool is_last = name.starts_with("last ");
    if (is_last) name = name.substr(5);
    int wanted = 1;
    if (const char last = name.back(); last >= '1' && last <= '9') {
        wanted = last - '0';
        name.resize(name.size() - 2);
    }
    const auto element = element_names().find(name);
    EXPECT_NE(element, element_names().end()) << name;
    std::size_t found = original.elements.size();
    for (std::size_t i = 0; i < original.elements.size(); ++i) {
        if (original.elements[i] != element->second) continue;
        if (is_last || --wanted == 0) found = i;
        if (!is_last && wanted == 0) break;
    }
    if (found < original.elements.size()) return found;
    ADD_FAILURE() << "the sample has no " << name;
    return 0;
}

}  // namespace

const fill::Rules& law() {
    static const fill::Rules rules = [] {
        Diagnostics diagnostics;
        return *fill::load_rules(std::filesystem::path(KEHOACH_SOURCE_DIR) / "templates" / "nd30", nullptr,
                                 diagnostics);
    }();
    return rules;
}

const layout::FontFiles& fonts() {
    static const layout::FontFiles files(std::filesystem::path(KEHOACH_SOURCE_DIR) / "fonts");
    return files;
}

std::string sample_bytes(const std::string& name, const std::string& kind) {
    const std::filesystem::path source(KEHOACH_SOURCE_DIR);
    ExamplePlan example_plan(example(name));
    plan::Plan plan = example_plan.plan().value();
    job::Press press(source / "templates", source / "fonts");
    job::Job job;
    job.date = Date{2026, 2, 9};
    Diagnostics diagnostics;
    const auto printed = press.print(plan, name, job, diagnostics);
    EXPECT_EQ(to_text(diagnostics, Language::english), "");
    for (const job::Output& output : printed.value().outputs)
        if (output.name == name + "." + kind) return output.bytes;
    ADD_FAILURE() << name << " has no " << kind;
    return {};
}

const Sample& sample(const std::string& name, const std::string& kind) {
    static std::map<std::string, Sample> samples;
    const auto [found, is_new] = samples.try_emplace(name + "." + kind);
    if (is_new) {
        Diagnostics diagnostics;
        found->second.paper =
            papers::read_paper(sample_bytes(name, kind), name + "." + kind, diagnostics).value();
        found->second.elements = read(found->second.paper, law(), fonts(), {}).elements;
    }
    return found->second;
}

papers::Paper changed(std::string_view changes, const std::string& kind) {
    std::vector<std::string> lines = lines_of(changes);
    std::string name = "plan";
    std::string format = kind;
    if (!lines.empty() && lines.front().ends_with(":")) {
        name = lines.front().substr(0, lines.front().size() - 1);
        lines.erase(lines.begin());
    }
    if (name == "book" || name == "pdf") {
        format = name == "book" ? "xlsx" : "pdf";
        name = "plan";
    }
    const Sample& original = sample(name, format);
    papers::Paper paper = original.paper;
    for (const std::string& line : lines) {
        const std::size_t colon = line.find(": ");
        const std::string what = line.substr(0, colon), change = line.substr(colon + 2);
        const std::string property = change.substr(0, change.find(' '));
        const std::string value = property.size() < change.size() ? change.substr(property.size() + 1) : "";
        if (what == "page") {
            for (papers::Section& section : paper.sections)
                change_page(section, property, value);
        } else if (what == "page number") {
            for (papers::Section& section : paper.sections)
                change_number(section, property, value);
        } else if (what == "table" && change_table(paper, property, value)) {
            continue;
        } else {
            change_paragraph(paper.paragraphs[find(original, what)], property, value);
        }
    }
    return paper;
}

std::vector<Finding> findings_on(const papers::Paper& paper, bool with_words, const Settings& settings) {
    return check_paper(read(paper, law(), fonts(), settings), with_words ? WordRules::all : WordRules::none);
}

std::vector<std::string> told(const std::vector<Finding>& findings) {
    std::vector<std::string> lines;
    for (const Finding& finding : findings)
        lines.push_back(std::string(finding.rule->id) + " " + finding.message(Language::english));
    return lines;
}

}  // namespace kehoach::check::form
