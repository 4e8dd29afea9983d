#include "plan/annex_text.h"

#include <utility>

namespace kehoach::plan {

namespace {

// Makes the footnote marks in texts those of one annex.
class Scope {
  public:
    explicit Scope(int number) : number_(number) {}

    void set(Text& text) const {
        for (Inline& part : text.inlines)
            if (auto* mark = std::get_if<FootnoteMark>(&part)) mark->scope = number_;
    }

    void set(Block& block) const {
        set(block.text);
        for (Text& further : block.further)
            set(further);
        for (std::vector<Text>& row : block.table.rows)
            for (Text& cell : row)
                set(cell);
    }

  private:
    int number_;
};

}  // namespace

void take_body(Body body, Annex& annex, Input& input) {
    annex.scope = ++input.scopes;
    const Scope scope(annex.scope);
    for (Text* line : {&annex.label, &annex.title, &annex.reference})
        scope.set(*line);
    for (Block& block : body.blocks)
        scope.set(block);
    for (Footnote& note : body.footnotes) {
        scope.set(note.text);
        note.scope = annex.scope;
        input.notes.push_back(std::move(note));
    }
    annex.body = std::move(body.blocks);
}

}  // namespace kehoach::plan
