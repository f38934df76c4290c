using System.Text;

namespace Electoral.Tally.Tests.Conventions.Api;

/// <summary>The public surface as text: types sorted by name, members sorted below each, one line each.</summary>
internal static class ApiListing
{
    public static string Of(IEnumerable<Type> types)
    {
        var listing = new StringBuilder();
        foreach (var type in types.Where(IsWritten).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            listing.Append(TypeHeader.Of(type)).Append('\n');
            foreach (var line in MemberLines.Of(type))
            {
                listing.Append("    ").Append(line).Append('\n');
            }
        }
        return listing.ToString();
    }

    private static bool IsWritten(Type type) =>
        type.IsVisible && !type.FullName!.Contains('<', StringComparison.Ordinal);
}
