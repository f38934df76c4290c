namespace Electoral.Tally;

/// <summary>Ways to write a key of several parts otherwise.</summary>
internal static class KeyForms
{
    /// <summary>As it is; without leading zeros; without blanks and case; without both.</summary>
    public static IReadOnlyList<Func<string[], string>> All { get; } =
    [
        key => Joined(key, part => part),
        key => Joined(key, WithoutZeros),
        key => Joined(key, WithoutBlanks),
        key => Joined(key, part => WithoutZeros(WithoutBlanks(part))),
    ];

    private static string Joined(string[] key, Func<string, string> form) => string.Join('\u001F', key.Select(form));

    private static string WithoutZeros(string part)
    {
        string rest = part.TrimStart('0');
        return rest.Length == 0 && part.Length > 0 ? "0" : rest;
    }

    private static string WithoutBlanks(string part) =>
        string.Concat(part.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
}
