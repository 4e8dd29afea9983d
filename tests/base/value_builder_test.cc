#include "base/value_builder.h"

#include <gtest/gtest.h>

#include "reading.h"

namespace kehoach {
namespace {

class ValueBuilderTest : public testing::Test {
  protected:
    Value text(std::string words, int line) const {
        Value value;
        value.kind = Value::Kind::text;
        value.text = std::move(words);
        value.span = {&source_, line, 1, 1};
        return value;
    }

    Source source_{"a", std::string(100, '\n')};
    Diagnostics diagnostics_;
    LimitedErrors errors_{diagnostics_};
    ValueBuilder builder_{errors_};
};

TEST_F(ValueBuilderTest, NestsListsAndMaps) {
    EXPECT_TRUE(builder_.begin(Value::Kind::map, {&source_, 1, 1, 1}));
    EXPECT_TRUE(builder_.wants_key());
    builder_.key("a", {&source_, 2, 1, 1});
    EXPECT_FALSE(builder_.wants_key());
    EXPECT_TRUE(builder_.begin(Value::Kind::list, {&source_, 3, 1, 1}));
    EXPECT_TRUE(builder_.is_in_list());
    EXPECT_TRUE(builder_.add(text("x", 4)));
    builder_.end();
    EXPECT_TRUE(builder_.wants_key());
    builder_.end();
    EXPECT_FALSE(builder_.has_open());
    EXPECT_EQ(test::to_line(builder_.take()), "{a 2:1+1: [x 4:1+1] 3:1+1} 1:1+1");
}

TEST_F(ValueBuilderTest, IsNullWhenNothingCame) { EXPECT_EQ(builder_.take().kind, Value::Kind::null); }

TEST_F(ValueBuilderTest, KeepsTheFirstOfEqualKeysInTheOrderOfTheFile) {
    builder_.begin(Value::Kind::map, {&source_, 1, 1, 1});
    int line = 2;
    for (const char* key : {"c", "a", "c", "b", "a", "c"}) {
        builder_.key(key, {&source_, line, 1, 1});
        builder_.add(text("v" + std::to_string(line), line));
        ++line;
    }
    builder_.end();
    EXPECT_EQ(test::to_line(builder_.take()),
              "{c 2:1+1: v2 2:1+1, a 3:1+1: v3 3:1+1, b 5:1+1: v5 5:1+1} 1:1+1");
    ASSERT_EQ(diagnostics_.all().size(), 3u);
    EXPECT_EQ(diagnostics_.all()[0].arguments, (std::vector<std::string>{"c", "2"}));
    EXPECT_EQ(diagnostics_.all()[1].arguments, (std::vector<std::string>{"a", "3"}));
    EXPECT_EQ(diagnostics_.all()[1].line, 6);
    EXPECT_EQ(diagnostics_.all()[2].line, 7);
}

TEST_F(ValueBuilderTest, ReportsEqualKeysOfMapsThatAreStillOpen) {
    builder_.begin(Value::Kind::map, {&source_, 1, 1, 1});
    for (int line : {2, 3}) {
        builder_.key("a", {&source_, line, 1, 1});
        builder_.add(text("v", line));
    }
    builder_.abandon();
    ASSERT_EQ(diagnostics_.all().size(), 1u);
    EXPECT_EQ(diagnostics_.all()[0].line, 3);
    EXPECT_EQ(builder_.take().kind, Value::Kind::null);
}

TEST_F(ValueBuilderTest, RefusesMoreValuesThanItMayHold) {
    ValueBuilder small(errors_, 3);
    EXPECT_TRUE(small.begin(Value::Kind::list, {&source_, 1, 1, 1}));
    EXPECT_TRUE(small.add(text("", 2)));
    EXPECT_TRUE(small.begin(Value::Kind::list, {&source_, 3, 1, 1}));
    small.end();
    EXPECT_FALSE(small.begin(Value::Kind::list, {&source_, 4, 1, 1}));
    EXPECT_FALSE(small.add(text("", 5)));
    ASSERT_EQ(diagnostics_.all().size(), 2u);
    EXPECT_EQ(diagnostics_.all()[0].slug, "too-many-values");
    EXPECT_EQ(diagnostics_.all()[0].line, 4);
}

}  // namespace
}  // namespace kehoach
