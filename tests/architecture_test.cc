// Holds the sources to the picture: the arrows between the layers, the files that own a library, the form of
// a file.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_file = 400;

// Headers that begin with `header` may be included only by files of src/ that begin with one of `owners`.
struct Library {
    std::string header;
    std::vector<std::string> owners;
};

const std::vector<Library> libraries{
    {"unicode/", {"base/text.cc", "base/encoding.cc"}},
    {"yaml-cpp/", {"base/yaml_"}},
    {"openssl/", {"base/files.cc", "base/digest.cc"}},
    {"nlohmann/", {"plan/json.cc"}},
    {"kainjow/", {"fill/mustache.cc"}},
    {"ft2build.h", {"layout/fonts.cc"}},
    {"freetype/", {"layout/fonts.cc"}},
    {"FT_", {"layout/fonts.cc"}},
    {"zip.h", {"writers/ooxml/", "sheets/package.cc"}},
    {"expat.h", {"sheets/xml.cc"}},
    {"qpdf/", {"papers/pdf"}},
    {"xlsxwriter", {"writers/xlsx"}},
    {"podofo/", {"writers/pdf"}},
    {"hb", {"writers/pdf"}},
    {"libdeflate.h", {"writers/pdf_deflate.cc"}},
    {"boost/", {"cli/arguments.cc"}},
    // Not a library but the operating system.
    {"fcntl.h", {"base/files.cc", "base/folder_writer.cc", "base/scratch.cc"}},
    {"sys/", {"base/files.cc", "base/folder_writer.cc", "base/scratch.cc"}},
    {"unistd.h", {"base/files.cc", "base/descriptor.cc", "base/folder_writer.cc", "cli/main.cc"}},
    {"locale.h", {"writers/xlsx.cc"}},
};

using Layers = std::map<std::string, std::set<std::string>>;  // layer → those that it may use

std::string read(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

// The lines `layer(name USES a b LIBRARIES …)` of src/CMakeLists.txt.
Layers read_layers(const fs::path& list_file) {
    static const std::string begin = "\nlayer(";
    Layers layers;
    const std::string text = read(list_file);
    for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at + 1)) {
        const auto first = at + begin.size();
        std::istringstream arguments(text.substr(first, text.find(')', first) - first));
        std::string word;
        arguments >> word;
        std::set<std::string>& used = layers[word];
        bool in_uses = false;
        while (arguments >> word) {
            if (word == "USES" || word == "LIBRARIES")
                in_uses = word == "USES";
            else if (in_uses)
                used.insert(word);
        }
    }
    return layers;
}

struct Include {
    bool ours = false;  // in quotes
    std::string name;   // base/source.h, podofo/podofo.h, FT_FREETYPE_H
};

std::vector<Include> includes_of(const std::string& text) {
    static const std::string white = " \t\r";
    std::vector<Include> includes;
    for (const std::string& line : lines_of(text)) {
        std::istringstream words(line.substr(std::min(line.find('#') + 1, line.size())));
        std::string directive, name;
        const auto first = line.find_first_not_of(white);
        if (first == std::string::npos || line[first] != '#' || !(words >> directive >> name)) continue;
        if (!directive.starts_with("include")) continue;
        const bool bare = std::string("\"<").find(name[0]) == std::string::npos;
        includes.push_back({name[0] == '"', bare ? name : name.substr(1, name.find_first_of("\">", 1) - 1)});
    }
    return includes;
}

// The rules of one source tree; each broken one becomes a line "file: what is wrong".
class Inspection {
  public:
    explicit Inspection(fs::path src) : src_(std::move(src)), layers_(read_layers(src_ / "CMakeLists.txt")) {}

    std::vector<std::string> broken_rules() {
        for (const auto& [layer, used] : layers_)
            for (const std::string& name : used)
                if (!layers_.contains(name))
                    break_rule("CMakeLists.txt", layer + " uses " + name + ", which is no layer");
        for (const auto& entry : fs::recursive_directory_iterator(src_)) {
            const std::string extension = entry.path().extension().string();
            if (extension == ".cc" || extension == ".h") inspect(entry.path());
        }
        std::ranges::sort(broken_);
        return broken_;
    }

    std::size_t files() const { return files_; }
    std::size_t layers() const { return layers_.size(); }

  private:
    void break_rule(const std::string& file, const std::string& what) {
        broken_.push_back(file + ": " + what);
    }

    void inspect(const fs::path& path) {
        ++files_;
        const std::string name = path.lexically_relative(src_).generic_string();
        const std::string text = read(path);
        const std::vector<Include> includes = includes_of(text);
        for (const Include& include : includes)
            include.ours ? check_arrow(name, include.name) : check_owner(name, include.name);
        const std::size_t length = lines_of(text).size();
        if (length > longest_file) break_rule(name, "has " + std::to_string(length) + " lines");
        if (path.extension() == ".h")
            check_header(name, text);
        else
            check_own_header(name, includes);
    }

    // A layer includes itself and what it uses, always by the path from src/.
    void check_arrow(const std::string& file, const std::string& included) {
        const std::string layer = file.substr(0, file.find('/'));
        const std::string other = included.substr(0, included.find('/'));
        const auto known = layers_.find(layer);
        if (known == layers_.end())
            break_rule(file, "is in no layer");
        else if (!fs::exists(src_ / included))
            break_rule(file, "includes " + included + ", which is not in src/");
        else if (other != layer && !known->second.contains(other))
            break_rule(file, "includes " + included + ", but " + layer + " does not use " + other);
    }

    // C++'s own headers have neither a dot nor a slash in their names; macros are in capitals.
    void check_owner(const std::string& file, const std::string& header) {
        if (header.find_first_of("./ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos) return;
        const auto library = std::ranges::find_if(
            libraries, [&](const Library& each) { return header.starts_with(each.header); });
        if (library == libraries.end())
            break_rule(file, "includes <" + header + ">, which nobody owns");
        else if (std::ranges::none_of(library->owners,
                                      [&](const auto& owner) { return file.starts_with(owner); }))
            break_rule(file, "includes <" + header + ">, which belongs to " + library->owners.front());
    }

    void check_header(const std::string& file, const std::string& text) {
        const std::vector<std::string> lines = lines_of(text);
        std::size_t comment = 0;
        while (comment < lines.size() && lines[comment].starts_with("//"))
            ++comment;
        std::string said;
        for (std::size_t i = 0; i < comment; ++i)
            said += lines[i] + '\n';
        const bool is_sentence = said.starts_with("// ") && said.find_first_of(".:") != std::string::npos;
        if (!is_sentence) break_rule(file, "does not begin with a sentence");
        if (comment >= lines.size() || lines[comment] != "#pragma once")
            break_rule(file, "has no #pragma once");
    }

    // A file without a header of its own is declared in another one of its layer.
    void check_own_header(const std::string& file, const std::vector<Include>& includes) {
        if (file.ends_with("/main.cc")) return;
        const std::string layer = file.substr(0, file.find('/') + 1);
        const std::string own = file.substr(0, file.size() - 3) + ".h";
        const auto in_layer = [&](const Include& each) { return each.ours && each.name.starts_with(layer); };
        if (!fs::exists(src_ / own)) {
            if (std::ranges::none_of(includes, in_layer))
                break_rule(file, "includes no header that declares it");
        } else if (includes.empty() || !includes.front().ours || includes.front().name != own) {
            break_rule(file, "does not include its own header first");
        }
    }

    fs::path src_;
    Layers layers_;
    std::size_t files_ = 0;
    std::vector<std::string> broken_;
};

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + '\n';
    return text;
}

TEST(Architecture, SourcesKeepTheRules) {
    Inspection inspection(fs::path(KEHOACH_SOURCE_DIR) / "src");
    EXPECT_EQ(joined(inspection.broken_rules()), "");
    EXPECT_GT(inspection.files(), 50u);
    EXPECT_GE(inspection.layers(), 8u);
}

// A small tree that keeps all rules; each test breaks one.
class BrokenTree : public testing::Test {
  protected:
    BrokenTree() {
        std::string name = (fs::temp_directory_path() / "kehoach-architecture-XXXXXX").string();
        root_ = mkdtemp(name.data());
        write("CMakeLists.txt",
              "function(layer name)\nendfunction()\n\nlayer(base LIBRARIES ICU::uc)\nlayer(layout\n      "
              "USES base\n"
              "      LIBRARIES Freetype::Freetype)\nlayer(cli USES base layout)\n");
        write("base/text.h", "// Vietnamese text.\n#pragma once\n\n#include <string_view>\n");
        write("base/text.cc", "#include \"base/text.h\"\n\n#include <unicode/utf8.h>\n");
        write("layout/fonts.h",
              "// Faces of one family,\n// measured.\n#pragma once\n\n#include \"base/text.h\"\n");
        write("layout/fonts.cc",
              "#include \"layout/fonts.h\"\n\n#include <ft2build.h>\n#include FT_FREETYPE_H\n");
        write("cli/main.cc", "// The program.\n#include <unistd.h>\n\n#include \"layout/fonts.h\"\n");
    }
    ~BrokenTree() override { fs::remove_all(root_); }

    void write(const std::string& name, const std::string& text) {
        fs::create_directories((root_ / name).parent_path());
        std::ofstream(root_ / name, std::ios::binary) << text;
    }

    std::string broken_rules() { return joined(Inspection(root_).broken_rules()); }

  private:
    fs::path root_;
};

TEST_F(BrokenTree, IsSoundBeforeItIsBroken) { EXPECT_EQ(broken_rules(), ""); }

TEST_F(BrokenTree, ShowsAnArrowThatIsNotInThePicture) {
    write("base/length.h", "// Lengths.\n#pragma once\n#include \"layout/fonts.h\"\n");
    EXPECT_EQ(broken_rules(), "base/length.h: includes layout/fonts.h, but base does not use layout\n");
}

TEST_F(BrokenTree, ShowsAnIncludeThatIsNotByThePathFromSrc) {
    write("layout/pages.h", "// Pages.\n#pragma once\n#include \"fonts.h\"\n");
    EXPECT_EQ(broken_rules(), "layout/pages.h: includes fonts.h, which is not in src/\n");
}

TEST_F(BrokenTree, ShowsAFolderThatIsNoLayer) {
    write("web/page.h", "// A page.\n#pragma once\n#include \"base/text.h\"\n");
    EXPECT_EQ(broken_rules(), "web/page.h: is in no layer\n");
}

TEST_F(BrokenTree, ShowsALibraryOutsideItsFile) {
    write("layout/pages.cc", "#include \"layout/fonts.h\"\n#include <ft2build.h>\n");
    EXPECT_EQ(broken_rules(), "layout/pages.cc: includes <ft2build.h>, which belongs to layout/fonts.cc\n");
}

TEST_F(BrokenTree, ShowsALibraryThatNobodyOwns) {
    write("base/text.cc", "#include \"base/text.h\"\n#include <curl/curl.h>\n");
    EXPECT_EQ(broken_rules(), "base/text.cc: includes <curl/curl.h>, which nobody owns\n");
}

TEST_F(BrokenTree, ShowsALongFile) {
    write("base/text.cc", "#include \"base/text.h\"\n" + std::string(longest_file, '\n'));
    EXPECT_EQ(broken_rules(), "base/text.cc: has 401 lines\n");
}

TEST_F(BrokenTree, ShowsAFileThatIncludesItsHeaderLate) {
    write("layout/fonts.cc", "#include <vector>\n#include \"layout/fonts.h\"\n");
    EXPECT_EQ(broken_rules(), "layout/fonts.cc: does not include its own header first\n");
}

TEST_F(BrokenTree, ShowsAHeaderWithoutASentence) {
    write("base/length.h", "#pragma once\n");
    EXPECT_EQ(broken_rules(), "base/length.h: does not begin with a sentence\n");
}

TEST_F(BrokenTree, ShowsAHeaderWithoutPragmaOnce) {
    write("base/length.h", "// Lengths.\n\nclass Length;\n");
    EXPECT_EQ(broken_rules(), "base/length.h: has no #pragma once\n");
}

}  // namespace
