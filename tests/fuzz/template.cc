// A document template, or a house style when the input says that it is one.
#include "fill/template.h"

#include "base/files.h"
#include "base/yaml_reader.h"
#include "fuzzing.h"

using namespace kehoach;

namespace {

namespace fs = std::filesystem;

const fs::path shipped = fs::path(KEHOACH_SOURCE_DIR) / "templates";

// The shipped templates, and a place for one more.
class Templates : public fuzz::Folder {
  public:
    Templates() {
        for (const char* name : {"nd30", "annex"})
            fs::create_directory_symlink(shipped / name, path() / name);
        fs::create_directory(path() / "x");
    }
};

bool load_house_style(std::string_view text, Diagnostics& diagnostics) {
    const SourcePtr source = make_source("house.yaml", text, diagnostics);
    const auto house = source ? read_yaml(*source, diagnostics) : std::nullopt;
    if (diagnostics.has_errors()) return false;
    return fill::load_template(shipped, "plan", {}, &*house, diagnostics).has_value();
}

bool load_template(std::string_view text, Diagnostics& diagnostics) {
    static const Templates folder;
    folder.write("x/template.yaml", text);
    return fill::load_template(folder.path(), "x", {}, nullptr, diagnostics).has_value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = fuzz::text_of(data, size);
    Diagnostics diagnostics;
    const bool is_house_style = text.starts_with("format: kehoach-house-style/1");
    const bool is_loaded =
        is_house_style ? load_house_style(text, diagnostics) : load_template(text, diagnostics);
    fuzz::require(is_loaded == !diagnostics.has_errors());
    fuzz::check(diagnostics);
    return 0;
}
