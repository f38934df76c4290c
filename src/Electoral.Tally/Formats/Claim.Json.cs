namespace Electoral.Tally;

public sealed partial class Claim
{
    /// <summary>The claim in a JSON file.</summary>
    /// <param name="path">The file; see <see cref="Parse"/> for its keys.</param>
    /// <exception cref="FormatException">
    /// It is not JSON, has an unknown key, or a value is invalid.
    /// </exception>
    public static Claim Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ClaimParser.Parse(InputFile.ReadText(path), Path.GetFileName(path));
    }

    /// <summary>The claim that <paramref name="json"/> describes.</summary>
    /// <param name="json">
    /// An object with the keys "name" and "votes", an object of whole numbers by selection; "valid", "invalid",
    /// "ballotsCast", "registered", "percentages" (numbers by selection, with the decimals that were printed),
    /// "percentagesOf" ("valid", "ballotsCast" or "registered"), "stations", "registeredTotal" and "registeredShare"
    /// may be left out or null. Comments and a comma after the last item are allowed.
    /// </param>
    /// <exception cref="FormatException">
    /// It is not JSON, has an unknown key, or a value is invalid.
    /// </exception>
    public static Claim Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return ClaimParser.Parse(json, "The claim");
    }
}
