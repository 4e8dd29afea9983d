// Which element a paragraph is, told by its words and its place; a DOCX and its PDF are read alike.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.h"
#include "check/form/sample.h"

namespace kehoach::check::form {
namespace {

// "motto: Độc lập - Tự", one for each paragraph that is something, tables left out.
std::vector<std::string> recognised(const std::string& name, const std::string& kind) {
    const Sample& paper = sample(name, kind);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < paper.elements.size(); ++i) {
        if (paper.elements[i] == Element::none || paper.elements[i] == Element::table) continue;
        const std::string& text = paper.paper.paragraphs[i].text;
        lines.push_back(name_of(paper.elements[i]).english + ": " +
                        text.substr(0, byte_of_character(text, 12)));
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text = "\n";
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

TEST(Recogniser, FindsTheElementsOfALetter) {
    EXPECT_EQ(joined(recognised("letter", "docx")), R"(
circulation mark: LƯU HÀNH NỘI
address of the agency: ĐT: 0218 300
issuing agency: ỦY BAN NHÂN 
issuing agency: XÃ HÒA BÌNH
Quốc hiệu: CỘNG HÒA XÃ 
Tiêu ngữ: Độc lập - Tự
number and symbol: Số: 47/UBND-
subject of the letter: V/v triển kh
mark of urgency: KHẨN
place and date: Hòa Bình, ng
Kính gửi: Kính gửi:
addressee: - Sở Nội vụ;
addressee: - Sở Tài chí
body: Các đơn vị t
Nơi nhận: Nơi nhận:
recipient: - Như trên;
recipient: - Lưu: VT, V
drafter's mark: PL.(30)
authority and post: TM. ỦY BAN N
authority and post: CHỦ TỊCH
signer's name: Nguyễn Văn A
)");
}

TEST(Recogniser, EndsTheSubjectOfALetterAtTheFirstLineOutsideItsColumn) {
    for (const char* kind : {"docx", "pdf"}) {
        const std::vector<std::string> lines = recognised("letter without marks", kind);
        EXPECT_THAT(lines, testing::Contains("Kính gửi: Kính gửi:")) << kind;
        EXPECT_THAT(lines, testing::Contains("Nơi nhận: Nơi nhận:")) << kind;
        EXPECT_THAT(lines, testing::Contains("recipient: - Như trên;")) << kind;
        EXPECT_THAT(lines, testing::Contains("subject of the letter: V/v triển kh")) << kind;
    }
    EXPECT_THAT(told(findings_on(sample("letter without marks").paper)), testing::IsEmpty());
}

TEST(Recogniser, FindsTheElementsOfADecisionAndItsPlan) {
    EXPECT_EQ(joined(recognised("decision", "docx")), R"(
issuing agency: ỦY BAN NHÂN 
issuing agency: XÃ HÒA BÌNH
Quốc hiệu: CỘNG HÒA XÃ 
Tiêu ngữ: Độc lập - Tự
number and symbol: Số: 47/QĐ-UB
place and date: Hòa Bình, ng
type of document: QUYẾT ĐỊNH
abstract: Ban hành Kế 
who decides: ỦY BAN NHÂN 
base: Căn cứ Luật 
base: Theo đề nghị
QUYẾT ĐỊNH:: QUYẾT ĐỊNH:
article: Điều 1. Ban 
article: Điều 2. Quyế
Nơi nhận: Nơi nhận:
recipient: - Như Điều 2
recipient: - Lưu: VT, V
authority and post: TM. ỦY BAN N
authority and post: CHỦ TỊCH
signer's name: Nguyễn Văn A
issuing agency: ỦY BAN NHÂN 
issuing agency: XÃ HÒA BÌNH
Quốc hiệu: CỘNG HÒA XÃ 
Tiêu ngữ: Độc lập - Tự
type of document: KẾ HOẠCH
abstract: Cải cách hàn
line (Kèm theo …): (Kèm theo Qu
body: Ủy ban nhân 
section heading: I. MỤC ĐÍCH,
clause heading: 1. Mục đích
point: a) Các đơn v
point: b) Các đơn v
clause heading: 2. Yêu cầu
dashed item: - Các đơn vị
section heading: II. TỔ CHỨC 
dashed item: - Phòng Văn 
clause: 1. Văn phòng
clause: 2. Nhiệm vụ 
)");
}

// Side by side, a PDF has row by row what a DOCX has column by column.
std::vector<std::string> sorted(std::vector<std::string> lines) {
    std::ranges::sort(lines);
    return lines;
}

TEST(Recogniser, FindsTheSameOnAPdf) {
    for (const char* name : {"plan", "department"})
        EXPECT_EQ(joined(sorted(recognised(name, "pdf"))), joined(sorted(recognised(name, "docx")))) << name;
}

TEST(Recogniser, FindsWhoSignsADraftDecisionBelowItsArticles) {
    for (const char* kind : {"docx", "pdf"}) {
        const std::vector<std::string> lines = recognised("draft decision", kind);
        EXPECT_THAT(lines, testing::Contains("who decides: ỦY BAN NHÂN ")) << kind;
        EXPECT_THAT(lines, testing::Contains("authority and post: TM. ỦY BAN N")) << kind;
        EXPECT_THAT(lines, testing::Contains("signer's name: Nguyễn Văn A")) << kind;
    }
}

TEST(Recogniser, TakesNoAddresseesWhereOneIsNamedBehindKinhGui) {
    for (const char* kind : {"docx", "pdf"}) {
        const std::vector<std::string> lines = recognised("short letter", kind);
        EXPECT_THAT(lines, testing::Contains("dashed item: - Các cơ qua")) << kind << joined(lines);
        EXPECT_THAT(lines, testing::Not(testing::Contains(testing::StartsWith("addressee:")))) << kind;
    }
}

TEST(Recogniser, TakesVvBelowAPrintedTypeForAnAbstract) {
    const std::vector<std::string> lines = told(findings_on(changed("title: text V/v cải cách hành chính")));
    EXPECT_THAT(lines,
                testing::Contains("TL-04 abstract: it begins with V/v; demanded: only letters have V/v"));
    EXPECT_THAT(lines, testing::Not(testing::Contains(testing::ContainsRegex("^(KG|VV)-"))));
}

// ---- what only the place tells, on a PDF

// What is said of it, but for what a page cannot tell.
std::vector<std::string> wrong_on(const std::string& name) {
    std::vector<std::string> lines = told(findings_on(sample(name, "pdf").paper));
    std::erase_if(lines, [](const std::string& line) { return line.find("cannot be told") != line.npos; });
    return lines;
}

TEST(RecogniserOfPdf, ReadsRecipientsOfSeveralLinesBesideAllPosts) {
    const std::vector<std::string> lines = recognised("vice chair", "pdf");
    EXPECT_EQ(std::ranges::count_if(lines, [](const auto& line) { return line.starts_with("recipient:"); }),
              4)
        << joined(lines);
    EXPECT_THAT(wrong_on("vice chair"), testing::IsEmpty());
}

TEST(RecogniserOfPdf, ReadsWhoSignsWhereNobodyIsNamedBeside) {
    const std::vector<std::string> lines = recognised("draft", "pdf");
    EXPECT_THAT(lines, testing::Contains("authority and post: PHÓ CHỦ TỊCH"));
    EXPECT_THAT(lines, testing::Contains("signer's name: Trần Thị B"));
    EXPECT_THAT(wrong_on("draft"), testing::IsEmpty());
}

TEST(RecogniserOfPdf, ReadsAddresseesOfSeveralLines) {
    EXPECT_THAT(recognised("one long addressee", "pdf"),
                testing::Not(testing::Contains(testing::StartsWith("body: đổi số"))));
    EXPECT_THAT(wrong_on("one long addressee"), testing::IsEmpty());
    const std::vector<std::string> lines = recognised("long addressees", "pdf");
    EXPECT_EQ(std::ranges::count_if(lines, [](const auto& line) { return line.starts_with("addressee:"); }),
              3)
        << joined(lines);
    EXPECT_THAT(wrong_on("long addressees"), testing::IsEmpty());
}

TEST(RecogniserOfPdf, ReadsAnAbstractWhoseLinesAreFull) {
    for (const char* name : {"full title line", "one full title line"}) {
        const std::vector<std::string> lines = recognised(name, "pdf");
        EXPECT_EQ(
            std::ranges::count_if(lines, [](const auto& line) { return line.starts_with("abstract:"); }), 1)
            << joined(lines);
        EXPECT_THAT(wrong_on(name), testing::IsEmpty());
    }
}

}  // namespace
}  // namespace kehoach::check::form
