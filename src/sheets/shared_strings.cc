#include "sheets/shared_strings.h"

#include <string>
#include <utility>

namespace kehoach::sheets {
namespace {

class Handler : public XmlHandler {
  public:
    Handler(const Package& package, const Limits& limits, Diagnostics& diagnostics)
        : package_(package), limits_(limits), diagnostics_(diagnostics) {}

    bool start(const XmlElement& element) override {
        reader_.start(element);
        return true;
    }

    bool text(std::string_view piece) override {
        reader_.text(piece);
        return is_within_limits(reader_.size());
    }

    bool end(std::string_view name) override {
        reader_.end(name);
        if (name != "si") return true;
        strings_.push_back(reader_.take());
        bytes_ += strings_.back().text.size();
        return is_within_limits(0);
    }

    std::vector<RichText> take() { return std::move(strings_); }

  private:
    bool is_within_limits(std::size_t more) {
        if (bytes_ + more <= limits_.text_bytes && strings_.size() <= limits_.cells) return true;
        diagnostics_.error("too-much-text", package_.shown_name(),
                           {std::to_string(limits_.text_bytes >> 20)});
        return false;
    }

    const Package& package_;
    const Limits& limits_;

    Diagnostics& diagnostics_;
    RichTextReader reader_;
    std::vector<RichText> strings_;
    std::size_t bytes_ = 0;
};

}  // namespace

std::optional<std::vector<RichText>> read_shared_strings(Package& package, std::string_view part,
                                                         const Limits& limits, Diagnostics& diagnostics) {
    Handler handler(package, limits, diagnostics);
    if (!read_xml(package, part, handler, diagnostics)) return std::nullopt;
    return handler.take();
}

}  // namespace kehoach::sheets
