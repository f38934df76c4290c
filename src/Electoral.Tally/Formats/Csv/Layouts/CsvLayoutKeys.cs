namespace Electoral.Tally;

/// <summary>The keys of a layout in JSON.</summary>
internal static class CsvLayoutKeys
{
    public static ReadOnlySpan<string> All => Names;

    private static readonly string[] Names =
    [
        "delimiter", "encoding", "skipLines", "quote", "header", "headerRows", "endsBefore", "missing",
        "groupSeparator", "contest", "votesAllowed", "blankIsValid", "levels", "registered", "ballotsCast", "valid",
        "invalid", "blank", "selections", "others", "long", "groups", "key", "image", "arrival", "extra", "stratum",
        "status", "filter", "exclude", "formulaGuard",
    ];
}
