#include "fill/mustache.h"

#include <string_view>
#include <vector>

#include <kainjow/mustache.hpp>

namespace kehoach::fill {

namespace {

using kainjow::mustache::data;

// Looks names up in one flat map, dots included, and remembers those that it does not know.
class FlatContext : public kainjow::mustache::basic_context<std::string> {
  public:
    explicit FlatContext(const Names& names) {
        for (const auto& [name, value] : names)
            values_.emplace(name, data(value));
    }

    void push(const data*) override {}
    void pop() override {}
    const data* get(const std::string& name) const override {
        const auto found = values_.find(name);
        if (found != values_.end()) return &found->second;
        unknown_.push_back(name);
        return nullptr;
    }
    const data* get_partial(const std::string& name) const override { return get(name); }

    const std::vector<std::string>& unknown() const { return unknown_; }

  private:
    std::map<std::string, data> values_;
    mutable std::vector<std::string> unknown_;
};

std::string escape(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\*[]{}").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c;
    }
    return escaped;
}

}  // namespace

std::string render(const std::string& pattern, const Names& names, const Span& span,
                   Diagnostics& diagnostics) {
    if (pattern.find("{{") == std::string::npos) return pattern;
    kainjow::mustache::mustache mustache(pattern);
    mustache.set_custom_escape(escape);
    if (!mustache.is_valid()) {
        diagnostics.error("template-bad-pattern", span, {pattern});
        return pattern;
    }
    FlatContext context(names);
    std::string rendered = mustache.render(context);
    for (const std::string& name : context.unknown())
        diagnostics.error("template-unknown-name", span, {name});
    return rendered;
}

}  // namespace kehoach::fill
