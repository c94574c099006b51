#pragma once
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>

// Newer releases give the callback's error as a pointer to const, older ones do not; a function written here fits both.
static inline void qamtu_xml_be_silent(void *data, ...) { (void)data; }
static inline void qamtu_xml_silence_thread(void) {
  xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)qamtu_xml_be_silent);
}
static inline void qamtu_xml_silence(xmlSAXHandler *handler) {
  handler->serror = (xmlStructuredErrorFunc)qamtu_xml_be_silent;
}

// The magic number is a macro with a cast that Swift does not import.
static inline void qamtu_xml_use_sax2(xmlSAXHandler *handler) { handler->initialized = XML_SAX2_MAGIC; }

// The fields of the context are deprecated in newer releases without a function in their place in older ones.
static inline int qamtu_xml_is_well_formed(xmlParserCtxtPtr context) { return context->wellFormed; }
static inline int qamtu_xml_line(xmlParserCtxtPtr context) { return context->input ? context->input->line : 0; }
