// From a JSON Schema of templates/schemas an input that has every map of the schema, each with one key that
// the schema does not know: what a loader says about these keys shows which keys it knows itself.
#pragma once

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/files.h"
#include "plan/json.h"

namespace kehoach::test {

// By unknown key: the keys of the map that it stands in.
using KeysByUnknown = std::map<std::string, std::set<std::string>>;

class SchemaSample {
  public:
    // `kind` as in kehoach-KIND-1.schema.json.
    explicit SchemaSample(const std::string& kind) {
        text_ = map_of({&root("kehoach-" + kind + "-1.schema.json")});
    }

    const std::string& json() const { return text_; }
    const KeysByUnknown& keys() const { return keys_; }

  private:
    // A part of a schema, and the schema in which its references are looked up.
    struct Node {
        const Value* root;
        const Value* value = root;
    };

    const Value& root(const std::string& name) {
        const auto [found, is_new] = roots_.try_emplace(name);
        if (is_new) {
            Diagnostics diagnostics;
            const auto path = std::filesystem::path(KEHOACH_SOURCE_DIR) / "templates" / "schemas" / name;
            sources_.push_back(read_source(path, name, {}, diagnostics));
            auto value = sources_.back() ? plan::read_json(*sources_.back(), diagnostics) : std::nullopt;
            EXPECT_TRUE(value) << to_text(diagnostics, Language::english);
            if (value) found->second = std::move(*value);
        }
        return found->second;
    }

    Node resolve(Node node) {
        while (const Value* reference = node.value->find("$ref")) {
            const std::string prefix = "#/$defs/";
            if (reference->text.starts_with(prefix))
                node.value = node.root->find("$defs")->find(reference->text.substr(prefix.size()));
            else
                node = {&root(reference->text)};
        }
        return node;
    }

    // The maps with keys of their own that can stand where `node` does, and have not been met.
    std::vector<Node> maps_in(Node node) {
        node = resolve(node);
        std::vector<Node> maps;
        if (node.value->find("properties") && !met_.contains(node.value)) maps.push_back(node);
        if (const Value* options = node.value->find("anyOf"))
            for (const Value& option : options->items)
                for (const Node& map : maps_in({node.root, &option}))
                    maps.push_back(map);
        return maps;
    }

    std::string map_of(Node node) {
        met_.insert(node.value);
        const std::string unknown = "zzzz-" + std::to_string(keys_.size());
        std::set<std::string>& known = keys_[unknown];
        const Value* required = node.value->find("required");
        std::string text = "{\"" + unknown + "\": \"x\"";
        for (const Entry& property : node.value->find("properties")->entries) {
            known.insert(property.key);
            std::string value = value_of({node.root, &property.value});
            const bool is_required = required && std::ranges::find(required->items, property.key,
                                                                   &Value::text) != required->items.end();
            if (value.empty() && is_required) value = simple_value(resolve({node.root, &property.value}));
            if (!value.empty()) text += ", \"" + property.key + "\": " + value;
        }
        return text + "}";
    }

    // Empty when no map can stand there.
    std::string value_of(Node node) {
        if (const auto maps = maps_in(node); !maps.empty()) return map_of(maps.front());
        std::string items;
        std::vector<Node> options{resolve(node)};
        if (const Value* any = options.front().value->find("anyOf"))
            for (const Value& option : any->items)
                options.push_back(resolve({options.front().root, &option}));
        for (const Node& option : options)
            if (const Value* item = option.value->find("items"))
                for (const Node& map : maps_in({option.root, item}))
                    if (!met_.contains(map.value)) items += (items.empty() ? "" : ", ") + map_of(map);
        return items.empty() ? items : "[" + items + "]";
    }

    static std::string simple_value(Node node) {
        if (const Value* constant = node.value->find("const")) return '"' + constant->text + '"';
        if (const Value* words = node.value->find("enum")) return '"' + words->items.front().text + '"';
        return "\"x\"";
    }

    std::map<std::string, Value> roots_;
    std::vector<SourcePtr> sources_;
    std::set<const Value*> met_;
    std::string text_;
    KeysByUnknown keys_;
};

// What the diagnostics with this slug say: the unknown key, then all that can stand there.
inline KeysByUnknown said_keys(const Diagnostics& diagnostics, std::string_view slug) {
    KeysByUnknown said;
    for (const Diagnostic& diagnostic : diagnostics.all()) {
        if (diagnostic.slug != slug) continue;
        std::string_view list = diagnostic.arguments.at(1);
        std::set<std::string>& keys = said[diagnostic.arguments.at(0)];
        while (!list.empty()) {
            const std::size_t end = std::min(list.find(", "), list.size());
            keys.emplace(list.substr(0, end));
            list.remove_prefix(std::min(end + 2, list.size()));
        }
    }
    return said;
}

}  // namespace kehoach::test
