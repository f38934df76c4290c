namespace Electoral.Tally;

/// <summary>The letters beyond ASCII of a language in the order of their frequency, and the pages it is written in.
/// </summary>
/// <param name="Letters">Small letters, the most frequent first.</param>
/// <param name="IsLatin">Whether they are among those of ASCII.</param>
/// <param name="Pages">Its code pages, the most common one first.</param>
internal sealed record LetterProfile(string Letters, bool IsLatin, params string[] Pages)
{
    private const string Windows = CodePages.WindowsName, Dos = "ibm850", OldDos = "ibm437", Mac = "macintosh";

    /// <summary>The known languages, without their names: those of one page are tried one by one.</summary>
    public static IReadOnlyList<LetterProfile> All { get; } =
    [
        new("óíáéñúüª", true, Windows, Dos, OldDos, Mac),
        new("ãçáéíóêõâúôàü", true, Windows, Dos, Mac),
        new("éèêàçôâîûëïùœ", true, Windows, Dos, OldDos, Mac),
        new("üäöß", true, Windows, Dos, OldDos, Mac),
        new("àèùòìé", true, Windows, Dos, OldDos, Mac),
        new("äöåé", true, Windows, Dos, OldDos, Mac),
        new("åøæéöäü", true, Windows, Dos, Mac),
        new("áíðéóöúæþý", true, Windows, Dos),
        new("àéèíòóúçïü·", true, Windows, Dos, Mac),
        new("ëçé", true, Windows, Dos, Mac),
        new("łóążęćśńź", true, "windows-1250", "iso-8859-2", "ibm852", "x-mac-ce"),
        new("áíéěřčžšýůúťďňóöü", true, "windows-1250", "iso-8859-2", "ibm852", "x-mac-ce"),
        new("áíčéžýšľúťňôďäóĺŕ", true, "windows-1250", "iso-8859-2", "ibm852", "x-mac-ce"),
        new("áéöőóüíúű", true, "windows-1250", "iso-8859-2", "ibm852", "x-mac-ce"),
        new("ăşţîâșț", true, "windows-1250", "iso-8859-2", "ibm852"),
        new("čšžćđ", true, "windows-1250", "iso-8859-2", "ibm852"),
        new("ıüşçöğiâî", true, "windows-1254", "ibm857"),
        new("ėšųžįąčūę", true, "windows-1257", "iso-8859-13", "ibm775"),
        new("āīēšūņļžģķč", true, "windows-1257", "iso-8859-13", "ibm775"),
        new(
            "оаеинтрсвлкмдпуыьязгбчйхжшюцщфэё", false,
            "windows-1251", "koi8-r", "cp866", "iso-8859-5", "x-mac-cyrillic"),
        new("оаинвірекстлудмпяьбгзчйхжєїцшюґфщ", false, "windows-1251", "koi8-u", "x-mac-ukrainian"),
        new("аоиентрсвлкдмпъузягбчйжщхцшюфь", false, "windows-1251", "cp866", "iso-8859-5"),
        new("аиоенрстјвкдумлпљзбгњцжшчћђхф", false, "windows-1251", "iso-8859-5"),
        new("αοιτεσνρηκπυλμςίόάγέδήωύχθώφβξζψϊϋ", false, "windows-1253", "iso-8859-7", "ibm737"),
        new("יוהלארמתבשנדקפעחגכםטסצזןךץף", false, "windows-1255", "DOS-862"),
        new("اليمنوترةبعدسفهكقحجشطصخأإضءغذثزىئؤآظ", false, "windows-1256", "iso-8859-6"),
        new("انرادیيمهوتبسلشدکكخگفقزحعجصپطغچضظثژذآ", false, "windows-1256"),
        new("านรอกเงมยลวดทสตะปบคิ่ีัหแ้พุูชไขจโใผธ์ซภณศึืถญฟษฐฉำฮฎ", false, "windows-874"),
    ];
}
