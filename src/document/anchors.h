// The places of a document that its links may lead to.
#pragma once

#include <set>
#include <string_view>

#include "document/document.h"

namespace kehoach::document {

class Anchors {
  public:
    // `document` must outlive this.
    explicit Anchors(const Document& document);

    // Whether a run's link, "#anchor", leads anywhere.
    bool contains(std::string_view link) const {
        return link.starts_with('#') && names_.contains(link.substr(1));
    }

  private:
    template <class Blocks>
    void look_at(const Blocks& blocks);
    void look_at(const Paragraph& paragraph);
    void look_at(const Rule&) {}
    void look_at(const SideBySide& columns);
    void look_at(const Table& table);
    void add(const std::string& name);

    std::set<std::string_view> names_;
};

}  // namespace kehoach::document
