#include "document/annotate.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "support/sample_document.h"

namespace kehoach::document {
namespace {

// plan.md of three lines, and a paragraph for each of the first and the third.
class Annotate : public testing::Test {
  protected:
    Annotate() {
        document_.styles = test::sample_styles();
        document_.sections.push_back({"main", "KẾ HOẠCH", test::portrait(), {}});
        add("Các đơn vị thực hiện", 1);
        add("Các đơn vị báo cáo", 3);
    }

    void add(const std::string& text, int line) {
        Paragraph paragraph = test::paragraph("than-bai", text);
        const int length = static_cast<int>(source_.line(line).size());
        std::get<document::Run>(paragraph.content.front()).span = {&source_, line, 1, count(text)};
        paragraph.span = {&source_, line, 1, length};
        document_.sections.front().blocks.emplace_back(std::move(paragraph));
    }

    static int count(const std::string& text) {
        return static_cast<int>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
    }

    void remark(const std::string& file, int line, int column, int length) {
        Remark remark;
        remark.place.file = file;
        remark.place.line = line;
        remark.place.column = column;
        remark.place.length = length;
        annotate(document_, {remark});
    }

    // The paragraphs, words with a comment between [ ], and whole paragraphs with one behind a *.
    std::string shown() const {
        std::string text;
        for (const Block& block : document_.sections.front().blocks) {
            const auto& paragraph = std::get<Paragraph>(block);
            text += std::string(paragraph.comments.size(), '*');
            for (const Inline& part : paragraph.content) {
                const auto& run = std::get<document::Run>(part);
                const std::size_t count = run.comments.size();
                text += std::string(count, '[') + run.text + std::string(count, ']');
            }
            text += "\n";
        }
        return text;
    }

    Source source_{"plan.md", "Các đơn vị thực hiện\nsố\nCác đơn vị báo cáo\n"};
    Document document_;
};

TEST_F(Annotate, CutsTheRunAroundTheWords) {
    remark("plan.md", 1, 5, 6);
    EXPECT_EQ(shown(), "Các [đơn vị] thực hiện\nCác đơn vị báo cáo\n");
}

TEST_F(Annotate, CutsAPieceAgain) {
    remark("plan.md", 1, 5, 6);
    remark("plan.md", 1, 9, 7);
    EXPECT_EQ(shown(), "Các [đơn ][[vị]][ thực] hiện\nCác đơn vị báo cáo\n");
}

TEST_F(Annotate, TakesTheParagraphBelowAPlaceWithoutWords) {
    remark("plan.md", 2, 1, 2);
    EXPECT_EQ(shown(), "Các đơn vị thực hiện\n*Các đơn vị báo cáo\n");
}

TEST_F(Annotate, TakesTheFirstParagraphForAFileThatIsNotPrinted) {
    remark("agency.yaml", 7, 1, 2);
    EXPECT_EQ(shown(), "*Các đơn vị thực hiện\nCác đơn vị báo cáo\n");
}

TEST_F(Annotate, MarksAWholeRunThatIsTypedInOtherCharacters) {
    std::get<document::Run>(std::get<Paragraph>(document_.sections.front().blocks.front()).content.front())
        .span.length = 22;
    remark("plan.md", 1, 5, 6);
    EXPECT_EQ(shown(), "[Các đơn vị thực hiện]\nCác đơn vị báo cáo\n");
}

TEST_F(Annotate, KeepsTheTextAsItIs) {
    const std::string before = printed(std::get<Paragraph>(document_.sections.front().blocks.front()));
    remark("plan.md", 1, 5, 6);
    EXPECT_EQ(printed(std::get<Paragraph>(document_.sections.front().blocks.front())), before);
}

}  // namespace
}  // namespace kehoach::document
