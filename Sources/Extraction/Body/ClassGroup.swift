/// What the words in an element's class, id, role or itemprop say about it.
enum ClassGroup: Int, Sendable, CaseIterable {
  case content, title, lead, meta, author, caption, comment, related, share, navigation, advert, promo, footer, sidebar
  case tags, hidden, widget, embed, live, paywall

  /// The words of each group, as they stand between hyphens, underscores and changes of case.
  static let words: [(group: ClassGroup, words: String)] = [
    (
      .content,
      """
      article articles content post entry text story body main articlebody maincontent detail details fulltext
      news material paragraph read texte artikel noticia nota cuerpo conteudo publication single page
      """
    ),
    (.title, "title headline heading header titel titulo titre zagolovok h1 caption-title subject"),
    (
      .lead,
      """
      lead lede intro standfirst summary excerpt subtitle subheadline deck dek teaser vorspann chapo
      entradilla anons announce description abstract
      """
    ),
    (
      .meta,
      """
      meta info date time timestamp published byline dateline posted views counter reading datetime metadata
      """
    ),
    (.author, "author authors byline writer contributor bio avtor auteur autor profile"),
    (
      .caption,
      """
      caption figcaption image img photo picture figure credit copyright gallery slider slideshow carousel
      media thumb thumbnail video player bild foto legend
      """
    ),
    (
      .comment,
      """
      comment comments commentary disqus reply replies discussion respond commentlist forum kommentar
      kommentare opinions feedback review reviews hypercomments
      """
    ),
    (
      .related,
      """
      related recommended recommend recommendations more similar also readmore popular trending latest
      mostread most recent next prev previous pager pagination other others further links seealso teasers list
      lists feed ticker rubric outbrain taboola zergnet tops lenta
      """
    ),
    (
      .share,
      """
      share sharing social socials facebook twitter vk telegram whatsapp follow like likes addthis buttons
      button toolbar tools print email bookmark
      """
    ),
    (
      .navigation,
      """
      nav navigation menu navbar breadcrumb breadcrumbs crumbs topbar tabs tab masthead skip sitemap submenu
      hamburger
      """
    ),
    (
      .advert,
      """
      ad ads adv advert advertisement adsense banner banners sponsor sponsored reklama anzeige publicidad dfp
      gpt doubleclick promoted commercial partner partners
      """
    ),
    (
      .promo,
      """
      promo newsletter subscribe subscription signup cta donate donation app apps offer offers shop deal deals
      campaign push notification register registration membership cookie cookies consent gdpr privacy popup
      modal overlay
      """
    ),
    (.footer, "footer foot bottom copyright colophon legal imprint impressum disclaimer contacts contact"),
    (.sidebar, "sidebar side aside rail column right left secondary sidebars marginal"),
    (
      .tags,
      """
      tag tags tagcloud keywords topics topic category categories label labels section rubrics hashtags
      """
    ),
    (.hidden, "hidden hide invisible visuallyhidden screenreader sr offscreen none noprint mobile"),
    (
      .widget,
      """
      widget widgets block box module panel card cards infobox factbox poll quiz form search login calendar
      weather currency rates stock
      """
    ),
    (.embed, "embed embedded tweet instagram tiktok iframe twitter-tweet blockquote quote pullquote"),
    (.live, "live liveblog timeline update updates entryitem"),
    (.paywall, "paywall premium subscriber locked regwall restricted gated piano"),
  ]
}
