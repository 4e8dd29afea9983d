// Changes to YAML texts that keep every other byte.
#include "base/yaml_edit.h"

#include <functional>

#include <gtest/gtest.h>

#include "base/files.h"
#include "base/yaml_reader.h"

namespace kehoach {
namespace {

const std::vector<std::string> order{"id", "number", "cells", "status", "tasks"};

Value text(std::string written) {
    Value value;
    value.kind = Value::Kind::text;
    value.text = std::move(written);
    return value;
}

Value texts(const std::vector<std::string>& written) {
    Value value;
    value.kind = Value::Kind::list;
    for (const std::string& each : written)
        value.items.push_back(text(each));
    return value;
}

Value task(const std::string& number) {
    Value value;
    value.kind = Value::Kind::map;
    value.entries.push_back({"number", {}, text(number)});
    value.entries.push_back({"cells", {}, texts({"Việc mới: một", "Văn phòng"})});
    return value;
}

using Editing = std::function<bool(YamlEdit&, const Value&)>;

// The file after the change; what could not be done is "refused".
std::string edited(const std::string& file, const Editing& editing) {
    Diagnostics diagnostics;
    const SourcePtr source = make_source("a.yaml", file, diagnostics);
    const auto root = source ? read_yaml(*source, diagnostics) : std::nullopt;
    EXPECT_EQ(to_text(diagnostics, Language::english), "");
    if (!root) return {};
    YamlEdit edit(*source);
    if (!editing(edit, *root)) return "refused";
    const auto result = edit.apply(file);
    if (!result) return "refused";
    Diagnostics again;
    const SourcePtr after = make_source("a.yaml", *result, again);
    EXPECT_TRUE(after && read_yaml(*after, again)) << *result;
    return *result;
}

const Value& cells(const Value& root) { return *root.find("cells"); }
const Value& tasks(const Value& root) { return *root.find("tasks"); }

Editing second_cell(const Value& with) {
    return [with](YamlEdit& edit, const Value& root) { return edit.replace_item(cells(root), 1, with); };
}

TEST(YamlEdit, ReplacesAPlainTextAndKeepsTheComments) {
    EXPECT_EQ(
        edited("# đầu\ncells:\n  - a\n  - bộ phận   # chú thích\n  - c\n", second_cell(text("Văn phòng"))),
        "# đầu\ncells:\n  - a\n  - Văn phòng   # chú thích\n  - c\n");
}

TEST(YamlEdit, PutsInQuotesWhatNeedsThem) {
    EXPECT_EQ(edited("cells: [a, b]\n", second_cell(text("x, y"))), "cells: [a, \"x, y\"]\n");
    EXPECT_EQ(edited("cells:\n- a\n- b\n", second_cell(text("=x: \"y\""))),
              "cells:\n- a\n- \"=x: \\\"y\\\"\"\n");
    EXPECT_EQ(edited("cells:\n- a\n- b\n", second_cell(text(""))), "cells:\n- a\n- \"\"\n");
}

TEST(YamlEdit, KeepsTheKindOfQuotes) {
    EXPECT_EQ(edited("cells: ['a', 'b']\n", second_cell(text("it's"))), "cells: ['a', 'it''s']\n");
    EXPECT_EQ(edited("cells:\n  - a\n  - \"b\" # c\n", second_cell(text("d"))),
              "cells:\n  - a\n  - \"d\" # c\n");
}

TEST(YamlEdit, ReplacesATextOfSeveralLines) {
    EXPECT_EQ(edited("cells:\n  - a\n  - một\n    hai   ba\n\n    bốn  # c\n  - e\n", second_cell(text("d"))),
              "cells:\n  - a\n  - d  # c\n  - e\n");
    EXPECT_EQ(edited("cells:\n  - a\n  - >-\n\n    một\n    hai\n\n  # c\n  - e\n", second_cell(text("d"))),
              "cells:\n  - a\n  - d\n\n  # c\n  - e\n");
    EXPECT_EQ(edited("cells: [a, \"một\n  hai\", c]\n", second_cell(text("d"))), "cells: [a, \"d\", c]\n");
}

TEST(YamlEdit, KeepsALiteralTextLiteral) {
    EXPECT_EQ(edited("cells:\n  - a\n  - | # c\n      một\n      hai\n  - e\n", second_cell(text("một\nba"))),
              "cells:\n  - a\n  - | # c\n      một\n      ba\n  - e\n");
}

TEST(YamlEdit, MakesAListOfSeveralTexts) {
    EXPECT_EQ(edited("cells:\n  - a\n  - b\n  - c\n", second_cell(texts({"x", "- y"}))),
              "cells:\n  - a\n  - - x\n    - \"- y\"\n  - c\n");
    EXPECT_EQ(edited("cells:\n  - a\n  -\n  - c\n", second_cell(texts({"x", "y"}))),
              "cells:\n  - a\n  - - x\n    - y\n  - c\n");
    EXPECT_EQ(edited("cells: [a, [b, c]]\n", second_cell(texts({"x", "y: z"}))),
              "cells: [a, [x, \"y: z\"]]\n");
}

TEST(YamlEdit, ReplacesAListAndWhatIsNotWritten) {
    EXPECT_EQ(edited("cells:\n  - a\n  - - b\n    - c  # d\n  - e\n", second_cell(text("x"))),
              "cells:\n  - a\n  - x  # d\n  - e\n");
    EXPECT_EQ(edited("cells:\n  - a\n  - # d\n", second_cell(text("x"))), "cells:\n  - a\n  - x  # d\n");
    EXPECT_EQ(edited("cells:\n  - a\n  - null  # d\n", second_cell(text("x"))),
              "cells:\n  - a\n  - x  # d\n");
    EXPECT_EQ(edited("cells: [a, ~]\n", second_cell(text("x"))), "cells: [a, x]\n");
}

TEST(YamlEdit, AddsAnEntryInItsPlace) {
    const auto add = [](YamlEdit& edit, const Value& root) {
        return edit.set(tasks(root).items[0], "status", text("done"), order);
    };
    EXPECT_EQ(
        edited("tasks:\n  - number: 1\n    cells: [a, b] # c\n    tasks:\n      - cells: [d]\n", add),
        "tasks:\n  - number: 1\n    cells: [a, b] # c\n    status: done\n    tasks:\n      - cells: [d]\n");
    EXPECT_EQ(edited("tasks:\n  - number: 1\n    cells:\n      - a\n      # c\n\n  - number: 2\n", add),
              "tasks:\n  - number: 1\n    cells:\n      - a\n    status: done\n      # c\n\n  - number: 2\n");
    EXPECT_EQ(edited("tasks:\n  - {number: 1, cells: [a, b], tasks: [{cells: [c]}]}\n", add),
              "tasks:\n  - {number: 1, cells: [a, b], status: done, tasks: [{cells: [c]}]}\n");
    EXPECT_EQ(edited("tasks:\n  - number: 1\n    cells: [a]", add),
              "tasks:\n  - number: 1\n    cells: [a]\n    status: done");
}

TEST(YamlEdit, AddsAFirstEntry) {
    const auto add = [](YamlEdit& edit, const Value& root) {
        return edit.set(tasks(root).items[0], "id", text("I.1"), order);
    };
    EXPECT_EQ(edited("tasks:\n  - number: 1\n    cells: [a]\n", add),
              "tasks:\n  - id: I.1\n    number: 1\n    cells: [a]\n");
    EXPECT_EQ(edited("tasks: [{number: 1}]\n", add), "tasks: [{id: I.1, number: 1}]\n");
}

TEST(YamlEdit, ChangesAndRemovesAnEntry) {
    const auto set = [](YamlEdit& edit, const Value& root) {
        return edit.set(root, "status", text("done"), order);
    };
    EXPECT_EQ(edited("status: todo  # c\nnumber: 1\n", set), "status: done  # c\nnumber: 1\n");
    EXPECT_EQ(edited("status: # c\nnumber: 1\n", set), "status: done  # c\nnumber: 1\n");
    const auto remove = [](YamlEdit& edit, const Value& root) { return edit.remove(root, "status"); };
    EXPECT_EQ(edited("number: 1\nstatus: todo\nid: a\n", remove), "number: 1\nid: a\n");
    EXPECT_EQ(edited("number: 1\nstatus: todo  # c\nid: a\n", remove), "number: 1\nstatus:   # c\nid: a\n");
    EXPECT_EQ(edited("{number: 1, status: todo}\n", remove), "{number: 1, status: null}\n");
}

TEST(YamlEdit, AddsAnItem) {
    const auto add = [](YamlEdit& edit, const Value& root) {
        return edit.insert_item(tasks(root), 1, task("2"));
    };
    EXPECT_EQ(
        edited("tasks:\n  - number: 1\n    cells: [a]  # c\n\n  # d\n  - number: 3\n", add),
        "tasks:\n  - number: 1\n    cells: [a]  # c\n  - number: 2\n    cells:\n      - \"Việc mới: một\"\n"
        "      - Văn phòng\n\n  # d\n  - number: 3\n");
    EXPECT_EQ(edited("tasks: [{number: 1}]\n", add),
              "tasks: [{number: 1}, {number: 2, cells: [\"Việc mới: một\", Văn phòng]}]\n");
    EXPECT_EQ(
        edited("tasks:\r\n- number: 1", add),
        "tasks:\r\n- number: 1\r\n- number: 2\r\n  cells:\r\n    - \"Việc mới: một\"\r\n    - Văn phòng");
}

TEST(YamlEdit, AddsAFirstItemAndAListOfItems) {
    const auto first = [](YamlEdit& edit, const Value& root) {
        return edit.insert_item(tasks(root), 0, task("1"));
    };
    EXPECT_EQ(edited("tasks:\n  # c\n  - number: 2\n", first),
              "tasks:\n  # c\n  - number: 1\n    cells:\n      - \"Việc mới: một\"\n      - Văn phòng\n  - "
              "number: 2\n");
    EXPECT_EQ(edited("tasks: []\n", first), "tasks: [{number: 1, cells: [\"Việc mới: một\", Văn phòng]}]\n");
    const auto list = [](YamlEdit& edit, const Value& root) {
        Value items;
        items.kind = Value::Kind::list;
        items.items.push_back(task("1"));
        return edit.set(root, "tasks", items, order);
    };
    const std::string lines = "  - number: 1\n    cells:\n      - \"Việc mới: một\"\n      - Văn phòng\n";
    EXPECT_EQ(edited("number: I\nstatus: todo\n", list), "number: I\nstatus: todo\ntasks:\n" + lines);
    EXPECT_EQ(edited("tasks:\nnumber: I\n", list), "tasks:\n" + lines + "number: I\n");
}

TEST(YamlEdit, RemovesItems) {
    const auto remove = [](const std::vector<std::size_t>& items) {
        return [items](YamlEdit& edit, const Value& root) {
            bool done = true;
            for (const std::size_t item : items)
                done = edit.remove_item(tasks(root), item) && done;
            return done;
        };
    };
    const std::string block =
        "tasks:\n  - number: 1\n    cells: [a]\n  # c\n  - number: 2  # d\n  -\n    number: 3\n";
    EXPECT_EQ(edited(block, remove({0})), "tasks:\n  # c\n  - number: 2  # d\n  -\n    number: 3\n");
    EXPECT_EQ(edited(block, remove({1, 2})), "tasks:\n  - number: 1\n    cells: [a]\n  # c\n");
    EXPECT_EQ(edited(block, remove({0, 1, 2})), "tasks:\n  # c\n");
    const std::string line = "tasks: [{number: 1}, {number: 2}, {number: 3}]\n";
    EXPECT_EQ(edited(line, remove({0})), "tasks: [{number: 2}, {number: 3}]\n");
    EXPECT_EQ(edited(line, remove({1})), "tasks: [{number: 1}, {number: 3}]\n");
    EXPECT_EQ(edited(line, remove({1, 2})), "tasks: [{number: 1}]\n");
    EXPECT_EQ(edited(line, remove({0, 1, 2})), "tasks: []\n");
}

TEST(YamlEdit, RemovesAnItemAndPutsAnotherInItsPlace) {
    EXPECT_EQ(
        edited("tasks:\n  - number: 1\n  - number: 3\n",
               [](YamlEdit& edit, const Value& root) {
                   return edit.remove_item(tasks(root), 0) && edit.insert_item(tasks(root), 1, task("2"));
               }),
        "tasks:\n  - number: 2\n    cells:\n      - \"Việc mới: một\"\n      - Văn phòng\n  - number: 3\n");
}

// The reader gives texts in NFC, without a mark at the beginning; lines without a change keep their bytes.
TEST(YamlEdit, KeepsBytesThatTheReaderSeesOtherwise) {
    EXPECT_EQ(edited("\xEF\xBB\xBF"
                     "cells:\r\n  - Va\xCC\x86n\r\n  - b\r\n",
                     second_cell(text("c"))),
              "\xEF\xBB\xBF"
              "cells:\r\n  - Va\xCC\x86n\r\n  - c\r\n");
}

TEST(YamlEdit, RefusesWhereADashSharesItsLine) {
    EXPECT_EQ(
        edited("tasks:\n  - - number: 1\n    - number: 2\n",
               [](YamlEdit& edit, const Value& root) { return edit.remove_item(tasks(root).items[0], 0); }),
        "refused");
}

}  // namespace
}  // namespace kehoach
