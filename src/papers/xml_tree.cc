#include "papers/xml_tree.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "sheets/xml.h"

namespace kehoach::papers {
namespace {

// A plan of 36 pages has some 30,000.
constexpr std::size_t most_nodes = 2'000'000;

// Whole or with a fraction, as programs write them; the rest of the text is left in `rest`.
std::optional<double> leading_number(std::string_view text, std::string_view& rest) {
    double value = 0;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || !std::isfinite(value) || std::abs(value) > 1e7) return std::nullopt;
    rest = text.substr(static_cast<std::size_t>(stop - text.data()));
    return value;
}

class TreeBuilder : public sheets::XmlHandler {
  public:
    TreeBuilder(const sheets::Package& package, Diagnostics& diagnostics)
        : package_(package), diagnostics_(diagnostics) {}

    bool start(const sheets::XmlElement& element) override {
        if (++nodes_ > most_nodes) {
            diagnostics_.error("paper-too-large", package_.shown_name(), {std::to_string(most_nodes)});
            return false;
        }
        Node& node = open_.emplace_back();
        node.name = element.name();
        node.attributes = element.attributes();
        return true;
    }

    bool end(std::string_view) override {
        Node node = std::move(open_.back());
        open_.pop_back();
        (open_.empty() ? root_ : open_.back()).children.push_back(std::move(node));
        return true;
    }

    bool text(std::string_view piece) override {
        if (!open_.empty()) open_.back().text += piece;
        return true;
    }

    std::optional<Node> take() {
        if (root_.children.empty()) return std::nullopt;
        return std::move(root_.children.front());
    }

  private:
    const sheets::Package& package_;
    Diagnostics& diagnostics_;
    std::size_t nodes_ = 0;
    std::vector<Node> open_;  // the elements that are not finished, the innermost last
    Node root_;
};

}  // namespace

const Node* Node::child(std::string_view child_name) const {
    const auto found = std::ranges::find(children, child_name, &Node::name);
    return found == children.end() ? nullptr : &*found;
}

const Node* Node::descend(std::initializer_list<std::string_view> names) const {
    const Node* node = this;
    for (const std::string_view each : names)
        if (node) node = node->child(each);
    return node;
}

std::optional<std::string_view> Node::attribute(std::string_view attribute_name) const {
    for (const auto& [each, value] : attributes)
        if (each == attribute_name) return value;
    return std::nullopt;
}

std::optional<int> Node::number(std::string_view attribute_name) const {
    const auto value = attribute(attribute_name);
    std::string_view rest;
    const auto found = value ? leading_number(*value, rest) : std::nullopt;
    return found ? std::optional(static_cast<int>(std::lround(*found))) : std::nullopt;
}

std::optional<Length> Node::length(std::string_view attribute_name) const {
    const auto value = attribute(attribute_name);
    std::string_view unit;
    const auto found = value ? leading_number(*value, unit) : std::nullopt;
    if (!found) return std::nullopt;
    if (unit == "pt") return Length::pt(*found);
    if (unit == "mm") return Length::mm(*found);
    if (unit == "cm") return Length::mm(*found * 10);
    if (unit == "in") return Length::pt(*found * 72);
    if (unit == "pc" || unit == "pi") return Length::pt(*found * 12);
    return Length::pt(*found / 20);
}

bool Node::is_on() const {
    const auto value = attribute("w:val");
    return !value || (*value != "0" && *value != "false" && *value != "off");
}

std::optional<Node> read_tree(sheets::Package& package, std::string_view part, Diagnostics& diagnostics) {
    TreeBuilder builder(package, diagnostics);
    if (!sheets::read_xml(package, part, builder, diagnostics)) return std::nullopt;
    return builder.take();
}

}  // namespace kehoach::papers
