#include <gtest/gtest.h>
#include <pugixml.hpp>

#include "writers/ooxml/xml.h"

namespace kehoach::writers::ooxml {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string escaped(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return out;
}

TEST(XmlEscape, KeepsVietnameseTextAsItIs) { EXPECT_EQ(escaped("Ủy ban – “đ”"), "Ủy ban – “đ”"); }

TEST(XmlEscape, WritesMarkupCharactersAsEntities) {
    EXPECT_EQ(escaped("a < b && \"c\" > 'd'"), "a &lt; b &amp;&amp; &quot;c&quot; &gt; 'd'");
}

TEST(XmlEscape, KeepsTabsAndLineEndsFromBeingNormalised) {
    EXPECT_EQ(escaped("a\tb\nc\rd"), "a&#9;b&#10;c&#13;d");
}

TEST(XmlEscape, ReplacesWhatXmlCannotHold) {
    EXPECT_EQ(escaped(std::string_view("a\0b\x1F", 4)), "a\uFFFDb\uFFFD");
    EXPECT_EQ(escaped("\xEF\xBF\xBE|\xEF\xBF\xBF|\xEF\xBF\xBD"), "\uFFFD|\uFFFD|\uFFFD");
}

TEST(XmlEscape, IsReadBackByAParser) {
    const std::string text = "\t<&>\"' \r\n Ế\U0001F600";
    XmlWriter xml;
    xml.open("a").attribute("b", text).text(text).close();
    pugi::xml_document document;
    ASSERT_TRUE(document.load_string(xml.finish().c_str(), pugi::parse_default | pugi::parse_ws_pcdata));
    EXPECT_EQ(document.document_element().attribute("b").value(), text);
    EXPECT_EQ(document.document_element().text().get(), text);
}

TEST(XmlWriter, NestsElementsInOrder) {
    XmlWriter xml;
    xml.open("a").attribute("n", -12).open("b").text("x").close().leaf("c").leaf("d", "e", "f").close();
    EXPECT_EQ(xml.finish(), std::string(declaration) + "<a n=\"-12\"><b>x</b><c/><d e=\"f\"/></a>");
}

TEST(XmlWriter, TakesBackAnElementThatStayedEmpty) {
    XmlWriter xml;
    xml.open("a").open("b").close_if_filled().open("b").leaf("c").close_if_filled();
    xml.open("b").attribute("d", 1).close_if_filled().close();
    EXPECT_EQ(xml.finish(), std::string(declaration) + "<a><b><c/></b><b d=\"1\"/></a>");
}

}  // namespace
}  // namespace kehoach::writers::ooxml
