// Paragraphs that show what came and went.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/document.h"

namespace kehoach::draft {

// What the parts of a tracked document share.
struct Tracking {
    std::vector<document::Comment> comments;
    std::map<std::string, std::string> anchors;  // of what stayed: those before to those after
};

// The anchor of what stayed.
std::string tied_anchor(const std::string& before, const std::string& after, Tracking& tracking);

// Its words without the number before it.
std::string words_of(const document::Paragraph& paragraph);

// `after` with the words of `before` that went. A paragraph whose style or list is another remembers the
// former one; literal numbers are tracked, automatic ones count themselves.
document::Paragraph tracked_paragraph(const document::Paragraph& before, const document::Paragraph& after,
                                      Tracking& tracking);

// A paragraph that came or went as a whole. Of it blanks that are to be filled in are nothing but text.
document::Paragraph whole_paragraph(const document::Paragraph& paragraph, Revision revision);

// Those of a cell, whose last one has an end that cannot come or go.
std::vector<document::Paragraph> tracked_paragraphs(const std::vector<document::Paragraph>& before,
                                                    const std::vector<document::Paragraph>& after,
                                                    Tracking& tracking);
std::vector<document::Paragraph> whole_paragraphs(const std::vector<document::Paragraph>& paragraphs,
                                                  Revision revision);

// Where the last paragraphs of a cell came or went, it is the end of the one above them that did.
void keep_last_end(std::vector<document::Paragraph*> cell);

}  // namespace kehoach::draft
