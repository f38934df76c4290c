using System.Text;
using System.Text.Json;

namespace Electoral.Tally;

/// <summary>The keys of a sheet in JSON.</summary>
internal static class SheetJsonKeys
{
    private static readonly string[] Names =
        [.. Enum.GetNames<SheetJsonField>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    private static readonly byte[][] Bytes = [.. Names.Select(Encoding.UTF8.GetBytes)];

    /// <summary>All of them, for messages.</summary>
    public static string List { get; } = string.Join(", ", Names);

    public static string NameOf(SheetJsonField field) => Names[(int)field];

    /// <summary>The key at the position of the reader.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="last">The key before it: keys mostly come in the order in which they are written.</param>
    /// <param name="field">The key.</param>
    public static bool TryFind(ref Utf8JsonReader reader, SheetJsonField last, out SheetJsonField field)
    {
        for (int i = 1; i <= Bytes.Length; i++)
        {
            int key = ((int)last + i) % Bytes.Length;
            if (!reader.ValueTextEquals(Bytes[key])) continue;
            field = (SheetJsonField)key;
            return true;
        }

        field = default;
        return false;
    }
}
