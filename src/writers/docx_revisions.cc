#include "writers/docx_revisions.h"

#include <string>

#include "base/date.h"

namespace kehoach::writers::word {

using ooxml::XmlWriter;

XmlWriter& open_change(XmlWriter& xml, Context& context, std::string_view element) {
    xml.open(element).attribute("w:id", context.add_revision()).attribute("w:author", "kehoach");
    const std::string hour = "T0" + std::to_string(context.hour_of_revisions());
    return xml.attribute("w:date", to_iso(context.document().properties.date) + hour + ":00:00Z");
}

void open_revision(XmlWriter& xml, Context& context, Revision revision) {
    if (revision != Revision::none)
        open_change(xml, context, revision == Revision::inserted ? "w:ins" : "w:del");
}

void close_revision(XmlWriter& xml, Revision revision) {
    if (revision != Revision::none) xml.close();
}

void write_revision(XmlWriter& xml, Context& context, Revision revision) {
    open_revision(xml, context, revision);
    close_revision(xml, revision);
}

void write_end_revision(XmlWriter& xml, Context& context, Revision revision) {
    if (revision == Revision::none) return;
    xml.open("w:rPr");
    write_revision(xml, context, revision);
    xml.close();
}

}  // namespace kehoach::writers::word
