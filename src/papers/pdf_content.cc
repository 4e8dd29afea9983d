#include "papers/pdf_content.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

#include "papers/pdf_matrix.h"
#include "papers/pdf_path.h"
#include "papers/pdf_state.h"

namespace kehoach::papers {
namespace {

constexpr std::size_t most_glyphs = 50'000;  // of a page, and as many lines
constexpr int deepest_form = 12;
constexpr std::size_t deepest_state = 200;

class Interpreter : public QPDFObjectHandle::ParserCallbacks {
  public:
    Interpreter(QPDF& file, PdfResources& resources, PdfPage& page, const Matrix& base)
        : file_(file), resources_(resources), page_(page) {
        state_.page = base;
    }

    void run(const std::string& content, QPDFObjectHandle own_resources) {
        QPDFObjectHandle outer = names_;
        names_ = own_resources;
        QPDFObjectHandle stream = file_.newStream(content);
        QPDFObjectHandle::parseContentStream(stream, this);
        names_ = outer;
    }

    void handleObject(QPDFObjectHandle object) override {
        if (!object.isOperator()) {
            if (operands_.size() < 64) operands_.push_back(object);
            return;
        }
        perform(object.getOperatorValue());
        operands_.clear();
    }
    void handleEOF() override { operands_.clear(); }

  private:
    double number_at(std::size_t index) const { return number(operands_, index); }

    void perform(const std::string& name) {
        if (state_operator(name) || text_state_operator(name) || text_operator(name) || color_operator(name))
            return;
        if (name == "Do") return external();
        path_operator(name);
    }

    // ---- state

    bool state_operator(const std::string& name) {
        if (name == "q") {
            if (saved_.size() < deepest_state) saved_.push_back(state_);
        } else if (name == "Q") {
            if (saved_.size() > kept_) {
                state_ = saved_.back();
                saved_.pop_back();
            }
        } else if (name == "cm") {
            state_.page = matrix_of(operands_) * state_.page;
        } else if (name == "w") {
            state_.line_width = number_at(0);
        } else if (name == "d") {
            state_.is_dashed =
                !operands_.empty() && operands_[0].isArray() && operands_[0].getArrayNItems() > 0;
        } else {
            return false;
        }
        return true;
    }

    bool text_state_operator(const std::string& name) {
        if (name == "Tf")
            set_font();
        else if (name == "Tc")
            state_.character_spacing = number_at(0);
        else if (name == "Tw")
            state_.word_spacing = number_at(0);
        else if (name == "Tz")
            state_.stretch = number_at(0) / 100;
        else if (name == "TL")
            state_.leading = number_at(0);
        else if (name == "Ts")
            state_.rise = number_at(0);
        else if (name == "Tr")
            state_.mode = static_cast<int>(number_at(0));
        else
            return false;
        return true;
    }

    void set_font() {
        state_.font = nullptr;
        state_.size = number_at(1);
        QPDFObjectHandle fonts = names_.isDictionary() ? names_.getKey("/Font") : QPDFObjectHandle::newNull();
        if (operands_.empty() || !operands_[0].isName() || !fonts.isDictionary()) return;
        QPDFObjectHandle font = fonts.getKey(operands_[0].getName());
        if (font.isDictionary()) state_.font = &resources_.font(font);
    }

    // ---- text

    bool text_operator(const std::string& name) {
        if (name == "BT")
            text_ = line_ = Matrix();
        else if (name == "Td")
            move(number_at(0), number_at(1));
        else if (name == "TD") {
            state_.leading = -number_at(1);
            move(number_at(0), number_at(1));
        } else if (name == "Tm")
            text_ = line_ = matrix_of(operands_);
        else if (name == "T*")
            move(0, -state_.leading);
        else if (name == "Tj" || name == "'" || name == "\"")
            show_string(name);
        else if (name == "TJ")
            show_array();
        else
            return false;
        return true;
    }

    void move(double x, double y) { text_ = line_ = Matrix{1, 0, 0, 1, x, y} * line_; }

    void show_string(const std::string& name) {
        if (name == "\"") {
            state_.word_spacing = number_at(0);
            state_.character_spacing = number_at(1);
        }
        if (name != "Tj") move(0, -state_.leading);
        if (!operands_.empty() && operands_.back().isString()) show_text(operands_.back().getStringValue());
    }

    void show_array() {
        if (operands_.empty() || !operands_[0].isArray()) return;
        QPDFObjectHandle array = operands_[0];
        for (int i = 0; i < array.getArrayNItems(); ++i) {
            QPDFObjectHandle item = array.getArrayItem(i);
            if (item.isString())
                show_text(item.getStringValue());
            else if (item.isNumber())
                advance(-item.getNumericValue() / 1000 * state_.size * state_.stretch);
        }
    }

    void advance(double width) { text_ = Matrix{1, 0, 0, 1, width, 0} * text_; }

    void show_text(const std::string& bytes) {
        if (!state_.font) {
            page_.has_unread_text = true;
            return;
        }
        state_.font->decode(bytes, [&](const PdfFont::Code& code) {
            const double width = (code.width * state_.size + state_.character_spacing +
                                  (code.is_space ? state_.word_spacing : 0)) *
                                 state_.stretch;
            add_glyph(code, code.width * state_.size * state_.stretch);
            advance(width);
        });
    }

    void add_glyph(const PdfFont::Code& code, double width) {
        if (page_.glyphs.size() >= most_glyphs) throw TooMuchDrawing();
        constexpr int invisible = 3;  // scans with recognised text behind them
        const Matrix place = Matrix{1, 0, 0, 1, 0, state_.rise} * text_ * state_.page;
        const double height = std::hypot(place.c, place.d), stretch = std::hypot(place.a, place.b);
        const bool is_upright = std::abs(place.b) < 0.02 * stretch;
        if (code.text.empty()) page_.has_unread_text = true;
        if (state_.mode == invisible || !is_upright || code.text.empty()) return;
        Glyph& glyph = page_.glyphs.emplace_back();
        glyph.x = place.e;
        glyph.y = place.f;
        glyph.width = width * stretch;
        glyph.size = std::abs(state_.size) * height;
        glyph.text = code.text;
        // A slant is made by the matrix where a font has none.
        glyph.look = look(glyph.size, std::abs(place.c) > 0.1 * height);
    }

    int look(double size, bool is_slanted) {
        constexpr int filled_and_stroked = 2;  // which makes letters bolder
        Look look;
        look.font = state_.font->name();
        look.size = Length::pt(std::round(size * 100) / 100);
        look.bold = state_.font->is_bold() || state_.mode == filled_and_stroked;
        look.italic = state_.font->is_italic() || is_slanted;
        look.underline = false;
        look.color = state_.mode == 1 ? state_.stroke : state_.fill;
        for (std::size_t i = page_.looks.size(); i-- > 0;)
            if (page_.looks[i] == look) return static_cast<int>(i);
        page_.looks.push_back(look);
        return static_cast<int>(page_.looks.size() - 1);
    }

    // ---- colours

    bool color_operator(const std::string& name) {
        const bool is_stroke = !name.empty() && name[0] >= 'A' && name[0] <= 'Z';
        std::optional<std::string>& color = is_stroke ? state_.stroke : state_.fill;
        bool& is_special = is_stroke ? state_.stroke_is_special : state_.fill_is_special;
        if (name == "g" || name == "G" || name == "rg" || name == "RG" || name == "k" || name == "K") {
            is_special = false;
            color = color_of(operands_);
        } else if (name == "cs" || name == "CS") {
            is_special = is_special_space();
            color = is_special ? std::nullopt : std::optional<std::string>("000000");
        } else if (name == "sc" || name == "SC" || name == "scn" || name == "SCN") {
            color = is_special ? std::nullopt : color_of(operands_);
        } else {
            return false;
        }
        return true;
    }

    bool is_special_space() {
        if (operands_.empty() || !operands_[0].isName()) return true;
        const std::string name = operands_[0].getName();
        if (name.starts_with("/Device")) return false;
        QPDFObjectHandle spaces =
            names_.isDictionary() ? names_.getKey("/ColorSpace") : QPDFObjectHandle::newNull();
        if (!spaces.isDictionary()) return true;
        QPDFObjectHandle space = spaces.getKey(name);
        if (space.isArray() && space.getArrayNItems() > 0) space = space.getArrayItem(0);
        if (!space.isName()) return true;
        const std::string kind = space.getName();
        return kind != "/ICCBased" && kind != "/CalRGB" && kind != "/CalGray" && !kind.starts_with("/Device");
    }

    // ---- forms and images

    void external() {
        QPDFObjectHandle objects =
            names_.isDictionary() ? names_.getKey("/XObject") : QPDFObjectHandle::newNull();
        if (operands_.empty() || !operands_[0].isName() || !objects.isDictionary()) return;
        QPDFObjectHandle object = objects.getKey(operands_[0].getName());
        if (!object.isStream()) return;
        QPDFObjectHandle dictionary = object.getDict();
        if (dictionary.getKey("/Subtype").isNameAndEquals("/Image")) page_.has_images = true;
        if (!dictionary.getKey("/Subtype").isNameAndEquals("/Form") || forms_ >= deepest_form) return;
        form(object, dictionary);
    }

    void form(QPDFObjectHandle object, QPDFObjectHandle dictionary) {
        const State state = state_;
        const Operands operands = operands_;
        const std::size_t kept = kept_;
        operands_.clear();
        kept_ = saved_.size();
        ++forms_;
        if (QPDFObjectHandle matrix = dictionary.getKey("/Matrix"); matrix.isArray())
            state_.page = matrix_of(matrix.getArrayAsVector()) * state_.page;
        QPDFObjectHandle own = dictionary.getKey("/Resources");
        run(resources_.read(object), own.isDictionary() ? own : names_);
        --forms_;
        saved_.resize(kept_);
        kept_ = kept;
        state_ = state;
        operands_ = operands;
    }

    // ---- lines

    void path_operator(const std::string& name) {
        const auto point = [&](std::size_t index) {
            return state_.page.apply(number_at(index), number_at(index + 1));
        };
        if (name == "m") {
            path_.move(point(0));
        } else if (name == "l") {
            path_.line(point(0));
        } else if (name == "c" || name == "v" || name == "y") {
            path_.curve(point(name == "c" ? 4 : 2));
        } else if (name == "h") {
            path_.close();
        } else if (name == "re") {
            const double x = number_at(0), y = number_at(1), right = x + number_at(2), top = y + number_at(3);
            path_.rectangle(state_.page.apply(x, y), state_.page.apply(right, y),
                            state_.page.apply(right, top), state_.page.apply(x, top));
        } else if (name == "n") {
            path_ = {};
        } else {
            paint(name);
        }
    }

    void paint(const std::string& name) {
        const bool strokes = name == "S" || name == "s" || name.starts_with("B") || name.starts_with("b");
        const bool fills =
            name == "f" || name == "F" || name == "f*" || name.starts_with("B") || name.starts_with("b");
        if (name.size() > 2 || (!strokes && !fills)) return;
        if (name[0] == 's' || name[0] == 'b') path_.close();
        const double scale = std::hypot(state_.page.c, state_.page.d);
        if (strokes) path_.stroke(state_.line_width * scale, state_.is_dashed, state_.stroke, page_.strokes);
        if (fills) path_.fill(state_.fill, page_.strokes);
        if (page_.strokes.size() > most_glyphs) throw TooMuchDrawing();
        path_ = {};
    }

    QPDF& file_;
    PdfResources& resources_;
    PdfPage& page_;
    QPDFObjectHandle names_ = QPDFObjectHandle::newNull();  // the resources in use
    Operands operands_;
    State state_;
    std::vector<State> saved_;
    std::size_t kept_ = 0;  // states that a form may not take back
    int forms_ = 0;
    Matrix text_;
    Matrix line_;
    PdfPath path_;
};

struct PageBox {
    double left = 0, bottom = 0, right = 595, top = 842;
};

PageBox box_of(QPDFObjectHandle array) {
    PageBox box;
    if (!array.isArray() || array.getArrayNItems() != 4) return box;
    std::array<double, 4> values{};
    for (int i = 0; i < 4; ++i) {
        QPDFObjectHandle item = array.getArrayItem(i);
        values[static_cast<std::size_t>(i)] =
            item.isNumber() ? std::clamp(item.getNumericValue(), -1e5, 1e5) : 0;
    }
    return {std::min(values[0], values[2]), std::min(values[1], values[3]), std::max(values[0], values[2]),
            std::max(values[1], values[3])};
}

// A page has what its parents have (7.7.3.4).
QPDFObjectHandle inherited(QPDFObjectHandle page, const char* key) {
    for (int level = 0; level < 50 && page.isDictionary(); ++level) {
        if (QPDFObjectHandle value = page.getKey(key); !value.isNull()) return value;
        page = page.getKey("/Parent");
    }
    return QPDFObjectHandle::newNull();
}

}  // namespace

PdfPage show(QPDF& file, QPDFObjectHandle page, PdfResources& resources) {
    PdfPage shown;
    const PageBox box = box_of(inherited(page, "/MediaBox"));
    QPDFObjectHandle rotation = inherited(page, "/Rotate");
    const int turns =
        rotation.isInteger() ? static_cast<int>(((rotation.getIntValue() / 90) % 4 + 4) % 4) : 0;
    const double width = box.right - box.left, height = box.top - box.bottom;
    shown.is_rotated = turns != 0;
    shown.width = turns % 2 == 0 ? width : height;
    shown.height = turns % 2 == 0 ? height : width;
    const std::array<Matrix, 4> turned{{{1, 0, 0, 1, -box.left, -box.bottom},
                                        {0, -1, 1, 0, -box.bottom, box.right},
                                        {-1, 0, 0, -1, box.right, box.top},
                                        {0, 1, -1, 0, box.top, -box.left}}};
    std::string content;
    for (QPDFObjectHandle stream : page.getPageContents())
        content += resources.read(stream) + "\n";
    Interpreter interpreter(file, resources, shown, turned[static_cast<std::size_t>(turns)]);
    interpreter.run(content, inherited(page, "/Resources"));
    return shown;
}

}  // namespace kehoach::papers
