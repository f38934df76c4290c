namespace Electoral.Tally;

/// <summary>Decides which addresses become links.</summary>
internal static class WebAddress
{
    private const int LongestLink = 2_000;

    /// <summary>
    /// The address that the value may link to: absolute, http or https, without credentials; otherwise null.
    /// </summary>
    /// <remarks>"https://known.example@other.example" leads elsewhere than it seems to; it stays text.</remarks>
    public static string? LinkTo(CellValue value)
    {
        if (value.Kind != CellKind.Address || value.TextValue is not { Length: <= LongestLink } text)
        {
            return null;
        }

        var isLink = Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            && address.UserInfo.Length == 0;
        return isLink ? address!.AbsoluteUri : null;
    }
}
