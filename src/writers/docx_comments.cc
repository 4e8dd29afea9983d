#include "writers/docx_comments.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "writers/docx_own_styles.h"
#include "writers/docx_parts.h"
#include "writers/docx_revisions.h"

namespace kehoach::writers::word {

using ooxml::XmlWriter;

namespace {

constexpr std::string_view text_style = "NhanXet";
constexpr std::string_view mark_style = "DauNhanXet";

bool contains(const std::vector<std::size_t>& comments, std::size_t comment) {
    return std::ranges::find(comments, comment) != comments.end();
}

std::int64_t id_of(std::size_t comment) { return static_cast<std::int64_t>(comment); }

void open_mark(XmlWriter& xml) {
    xml.open("w:r").open("w:rPr").leaf("w:rStyle", "w:val", mark_style).close();
}

void write_mark(XmlWriter& xml, std::size_t comment) {
    open_mark(xml);
    xml.leaf("w:commentReference", "w:id", id_of(comment)).close();
}

void add_size(XmlWriter& xml, std::int64_t half_points) {
    xml.open("w:rPr").leaf("w:sz", "w:val", half_points).leaf("w:szCs", "w:val", half_points).close();
}

void write_comment(XmlWriter& xml, const document::Comment& comment, std::size_t id, Date date) {
    xml.open("w:comment").attribute("w:id", id_of(id)).attribute("w:author", comment.author);
    xml.attribute("w:date", to_iso(date) + "T00:00:00Z").attribute("w:initials", comment.initials);
    std::string_view rest = comment.text;
    for (bool is_first = true; is_first || !rest.empty(); is_first = false) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", text_style).close();
        if (is_first) {
            open_mark(xml);
            xml.leaf("w:annotationRef").close();
        }
        xml.open("w:r").open("w:t").attribute("xml:space", "preserve").text(line).close().close();
        xml.close();
    }
    xml.close();
}

}  // namespace

void CommentRanges::move_to(const std::vector<std::size_t>& comments) {
    for (const std::size_t comment : open_) {
        if (contains(comments, comment)) continue;
        xml_.leaf("w:commentRangeEnd", "w:id", id_of(comment));
        write_mark(xml_, comment);
    }
    for (const std::size_t comment : comments)
        if (!contains(open_, comment)) xml_.leaf("w:commentRangeStart", "w:id", id_of(comment));
    open_ = comments;
}

void write_comment_marks(XmlWriter& xml, Context& context, const std::vector<std::size_t>& comments,
                         Revision revision) {
    if (comments.empty()) return;
    open_revision(xml, context, revision);
    for (const std::size_t comment : comments)
        write_mark(xml, comment);
    close_revision(xml, revision);
}

void add_comment_styles(XmlWriter& xml, const Context& context) {
    if (context.document().comments.empty()) return;
    open_style(xml, "paragraph", text_style);
    xml.leaf("w:name", "w:val", "annotation text").leaf("w:aliases", "w:val", "Nhận xét");
    xml.leaf("w:basedOn", "w:val", context.style(document::normal_style).id);
    add_size(xml, 20);
    xml.close();
    open_style(xml, "character", mark_style);
    xml.leaf("w:name", "w:val", "annotation reference").leaf("w:aliases", "w:val", "Dấu nhận xét");
    xml.leaf("w:basedOn", "w:val", "DefaultParagraphFont");
    add_size(xml, 16);
    xml.close();
}

std::string comments(const document::Document& document) {
    XmlWriter xml;
    xml.open("w:comments").attribute("xmlns:w", main_namespace);
    for (std::size_t i = 0; i < document.comments.size(); ++i)
        write_comment(xml, document.comments[i], i, document.properties.date);
    xml.close();
    return xml.finish();
}

}  // namespace kehoach::writers::word
