#include "fill/rules.h"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "base/files.h"
#include "fill/house_style.h"
#include "fill/template.h"

namespace kehoach::fill {
namespace {

namespace fs = std::filesystem;

const fs::path templates = fs::path(KEHOACH_SOURCE_DIR) / "templates";

class Folder {
  public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "rules-XXXXXX").string();
        path_ = mkdtemp(pattern.data());
    }
    ~Folder() { fs::remove_all(path_); }
    const fs::path& path() const { return path_; }

  private:
    fs::path path_;
};

std::string replace(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

// The shipped rule table with one thing changed.
std::vector<std::string> slugs_after(const std::string& from, const std::string& to) {
    const Folder folder;
    write_file(folder.path() / "types.yaml", read_file(templates / "nd30" / "types.yaml"));
    write_file(folder.path() / "rules.yaml", replace(read_file(templates / "nd30" / "rules.yaml"), from, to));
    Diagnostics diagnostics;
    const auto rules = load_rules(folder.path(), {}, diagnostics);
    EXPECT_EQ(rules.has_value(), diagnostics.empty());
    std::vector<std::string> slugs;
    for (const Diagnostic& diagnostic : diagnostics.all())
        slugs.push_back(diagnostic.slug);
    return slugs;
}

TEST(Rules, HoldTheSizesOfTheDecree) {
    Diagnostics diagnostics;
    const auto rules = load_rules(templates / "nd30", {}, diagnostics);
    ASSERT_TRUE(rules) << to_text(diagnostics, Language::english);
    EXPECT_EQ(rules->page_setup(false).text_width(), Length::mm(165));
    EXPECT_EQ(rules->page_setup(true).width, Length::mm(297));
    EXPECT_EQ(rules->styles.at("quoc-hieu").size, Length::pt(13));
    EXPECT_TRUE(rules->styles.at("dia-danh").italic);
    EXPECT_FALSE(rules->styles.at("co-quan-chu-quan").bold);
    EXPECT_EQ(rules->styles.at("than-bai").first_line, Length::mm(12.7));
    EXPECT_EQ(rules->ranges.at("phu-luc").size.to, Length::pt(14));
    EXPECT_EQ(rules->lines.at("duoi-tieu-ngu").percent, 100);
    EXPECT_EQ(rules->types.at("plan").abbreviation, "KH");
    EXPECT_EQ(rules->types.at("regulation").abbreviation, "QyĐ");
    EXPECT_EQ(rules->types.size(), 29u);
}

TEST(Rules, RefuseADefaultOutsideItsRange) {
    EXPECT_EQ(
        slugs_after("top: {from: 20mm, to: 25mm, default: 20mm", "top: {from: 20mm, to: 25mm, default: 15mm"),
        std::vector<std::string>{"rule-outside-range"});
}

TEST(Rules, RefuseAKeyThatTheyDoNotKnow) {
    EXPECT_EQ(slugs_after("italic: true", "italics: true"), std::vector<std::string>{"template-unknown-key"});
}

TEST(Rules, RefuseALengthWithoutItsUnit) {
    EXPECT_EQ(slugs_after("before: 18pt", "before: 18"), std::vector<std::string>{"template-bad-length"});
}

TEST(Rules, RefuseAStyleBasedOnNone) {
    EXPECT_EQ(slugs_after("based-on: ten-loai", "based-on: ten-loia"),
              std::vector<std::string>{"template-unknown-style"});
}

// What the shipped rules and a house style over them give; nothing when it is refused.
std::optional<Rules> with_house_file(const std::string& text, Diagnostics& diagnostics) {
    const Folder folder;
    write_file(folder.path() / "house.yaml", text);
    std::vector<SourcePtr> sources;
    const auto house = read_house_style(folder.path() / "house.yaml", sources, diagnostics);
    return house ? load_rules(templates / "nd30", &*house, diagnostics) : std::nullopt;
}

std::optional<Rules> with_house_style(const std::string& house, Diagnostics& diagnostics) {
    return with_house_file("format: kehoach-house-style/1\n" + house, diagnostics);
}

TEST(HouseStyle, ChangesDefaultsInsideTheirRanges) {
    Diagnostics diagnostics;
    const auto rules = with_house_style(
        "page: {left: 35mm}\nstyles: {than-bai: {size: 13pt, name: Nội dung}}\n", diagnostics);
    ASSERT_TRUE(rules) << to_text(diagnostics, Language::english);
    EXPECT_EQ(rules->page_setup(false).left, Length::mm(35));
    EXPECT_EQ(rules->styles.at("than-bai").size, Length::pt(13));
    EXPECT_EQ(rules->styles.at("than-bai").name, "Nội dung");
}

TEST(HouseStyle, OfAStyleIsThatOfTheStylesBasedOnIt) {
    Diagnostics diagnostics;
    const auto rules = with_house_style(
        "styles: {than-bai: {size: 13pt, line: 120}, muc: {size: 14pt}, binh-thuong: {size: 13pt}}\n",
        diagnostics);
    ASSERT_TRUE(rules) << to_text(diagnostics, Language::english);
    for (const char* style : {"khoan", "diem", "gach-dau-dong", "dieu", "can-cu"})
        EXPECT_EQ(rules->styles.at(style).size, Length::pt(13)) << style;
    EXPECT_EQ(rules->styles.at("can-cu").line_percent, 120);
    EXPECT_EQ(rules->styles.at("muc").size, Length::pt(14));
    EXPECT_EQ(rules->styles.at("khoan-tieu-de").size, Length::pt(14));
    EXPECT_EQ(rules->styles.at("dia-danh").size, Length::pt(13));
    EXPECT_EQ(rules->styles.at("phu-luc").size, Length::pt(14));  // its only size
    EXPECT_EQ(rules->styles.at("noi-nhan-dong").size, Length::pt(11));
}

// "2:16 rule-outside-range width": what is said of a house style.
std::vector<std::string> said_of_house(const std::string& house) {
    Diagnostics diagnostics;
    with_house_style(house, diagnostics);
    std::vector<std::string> said;
    for (const Diagnostic& each : diagnostics.all())
        said.push_back(std::to_string(each.line) + ":" + std::to_string(each.column) + " " + each.slug + " " +
                       each.arguments.at(0) + (each.arguments.size() > 1 ? " " + each.arguments[1] : ""));
    return said;
}

TEST(HouseStyle, KeepsTheLooksThatTheDecreeFixes) {
    EXPECT_EQ(said_of_house("styles: {quoc-hieu: {bold: false}, than-bai: {align: left}}\n"),
              (std::vector<std::string>{"2:28 rule-of-the-law bold", "2:54 rule-of-the-law align"}));
    EXPECT_EQ(said_of_house("styles: {quoc-hieu: {bold: true}}\n"), std::vector<std::string>());
    EXPECT_EQ(said_of_house("styles: {tieu-de-3: {italic: false}, du-thao: {bold: false}}\n"),
              std::vector<std::string>());
}

TEST(HouseStyle, IsToldTheRangeThatItLeaves) {
    EXPECT_EQ(said_of_house("page: {width: 215.9mm, left: 25mm}\n"),
              (std::vector<std::string>{"2:15 rule-outside-range width 210mm",
                                        "2:30 rule-outside-range left 30mm - 35mm"}));
    EXPECT_EQ(said_of_house("styles: {than-bai: {before: 2pt, size: {default: 15pt}}}\n"),
              (std::vector<std::string>{"2:50 rule-outside-range size 13pt - 14pt",
                                        "2:29 rule-outside-range before ≥ 6pt"}));
    EXPECT_EQ(said_of_house("lines: {duoi-co-quan: {default: 90}}\n"),
              std::vector<std::string>{"2:33 rule-outside-range duoi-co-quan 33 - 50"});
    EXPECT_EQ(said_of_house("styles: {tieu-de-3: {align: middle}}\n"),
              std::vector<std::string>{"2:29 template-wrong-value align"});
}

TEST(HouseStyle, MayNotLeaveARangeOrNameSomethingUnknown) {
    Diagnostics diagnostics;
    EXPECT_FALSE(with_house_style("page: {left: 25mm}\nstyles: {than-baj: {size: 13pt}}\n", diagnostics));
    ASSERT_EQ(diagnostics.all().size(), 2u);
    EXPECT_EQ(diagnostics.all()[0].slug, "template-unknown-key");
    EXPECT_EQ(diagnostics.all()[0].arguments, (std::vector<std::string>{"than-baj", "than-bai"}));
    EXPECT_EQ(diagnostics.all()[1].slug, "rule-outside-range");
    EXPECT_EQ(diagnostics.all()[1].source_line, "page: {left: 25mm}");
}

TEST(HouseStyle, MayNotBaseAStyleOnItself) {
    for (const auto& [styles, count] : {std::pair("than-bai: {based-on: than-bai}", 1u),
                                        std::pair("ten-loai: {based-on: trich-yeu}", 2u)}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(with_house_style("styles: {" + std::string(styles) + "}\n", diagnostics));
        ASSERT_EQ(diagnostics.all().size(), count) << to_text(diagnostics, Language::english);
        EXPECT_EQ(diagnostics.all()[0].slug, "template-style-circle");
    }
}

TEST(HouseStyle, SaysOfALengthThatIsNoneThatAlone) {
    Diagnostics diagnostics;
    EXPECT_FALSE(with_house_style("page: {left: -30mm}\n", diagnostics));
    ASSERT_EQ(diagnostics.all().size(), 1u);
    EXPECT_EQ(diagnostics.all()[0].slug, "template-bad-length");
}

TEST(HouseStyle, MustSayThatItIsOne) {
    for (const auto& [house, slug] : {std::pair("page: {left: 35mm}\n", "template-missing-key"),
                                      std::pair("format: kehoach-agency/1\n", "template-other-format"),
                                      std::pair("35mm\n", "template-not-a-map")}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(with_house_file(house, diagnostics));
        ASSERT_FALSE(diagnostics.empty());
        EXPECT_EQ(diagnostics.all()[0].slug, slug);
    }
}

TEST(HouseStyle, MayNotChangeTheLaw) {
    Diagnostics diagnostics;
    EXPECT_FALSE(with_house_style("font: Arial\npage: {left: {from: 10mm, default: 10mm}}\n", diagnostics));
    ASSERT_EQ(diagnostics.all().size(), 3u);
    EXPECT_EQ(diagnostics.all()[0].slug, "rule-of-the-law");
    EXPECT_EQ(diagnostics.all()[1].arguments, std::vector<std::string>{"from"});
    EXPECT_EQ(diagnostics.all()[2].slug, "rule-outside-range");
}

TEST(Template, IsReadWithItsAnnexTemplate) {
    Diagnostics diagnostics;
    const auto form = load_template(templates, "plan", {}, {}, diagnostics);
    ASSERT_TRUE(form) << to_text(diagnostics, Language::english);
    EXPECT_EQ(form->model, "Mẫu 1.4");
    ASSERT_EQ(form->sections.size(), 1u);
    ASSERT_EQ(form->sections[0].when.size(), 1u);
    EXPECT_EQ(form->sections[0].when[0].part, "body");
    ASSERT_EQ(form->annexes.size(), 1u);
    EXPECT_TRUE(form->annexes[0].landscape);
}

TEST(Template, ThatIsNotThereIsSaidSo) {
    for (const char* name : {"pln", "../nd30", "", "Plan"}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(load_template(templates, name, {}, {}, diagnostics));
        ASSERT_EQ(diagnostics.all().size(), 1u) << name;
        const bool is_near = std::string(name).size() > 2 && name[0] != '.';
        EXPECT_EQ(diagnostics.all()[0].slug, is_near ? "misspelt-template" : "unknown-template") << name;
    }
}

TEST(Template, ThatIsNotThereIsSaidWhereItIsNamed) {
    const Source plan("plan.md", "---\ntemplate: pln\n");
    Diagnostics diagnostics;
    load_template(templates, "pln", {&plan, 2, 11, 3}, {}, diagnostics);
    EXPECT_EQ(to_text(diagnostics, Language::english),
              "plan.md:2:11: error: there is no template \"pln\" [misspelt-template]\n"
              "    template: pln\n"
              "              ^^^\n"
              "    hint: did you mean \"plan\"?\n");
}

TEST(Template, ThatIsNotThereIsOneOfThese) {
    Diagnostics diagnostics;
    load_template(templates, "nothing-like-it", {}, {}, diagnostics);
    EXPECT_NE(
        to_text(diagnostics, Language::english).find("the templates here: annex, attached-plan, letter, "),
        std::string::npos);
}

TEST(Template, IsNotLookedForInAnotherFolder) {
    Diagnostics diagnostics;
    EXPECT_FALSE(load_template(templates / "nothere", "plan", {}, {}, diagnostics));
    EXPECT_EQ(diagnostics.all()[0].slug, "no-templates");
}

}  // namespace
}  // namespace kehoach::fill
