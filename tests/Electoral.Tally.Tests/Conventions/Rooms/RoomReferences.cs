using Microsoft.CodeAnalysis.CSharp;

namespace Electoral.Tally.Tests.Conventions.Rooms;

/// <summary>Finds every name that crosses from one room into another that it may not know.</summary>
internal static class RoomReferences
{
    private const string MathNet = "MathNet";

    public static IEnumerable<RoomReference> Forbidden(CSharpCompilation compilation) =>
        DeclaredName.In(compilation).SelectMany(file => Forbidden(file.Path, file.Names));

    /// <summary>The first folder of a path; a file in none is in <c>(root)</c>, which is no room.</summary>
    public static string RoomOf(string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? path[..end] : "(root)";

    private static IEnumerable<RoomReference> Forbidden(string path, DeclaredName[] names)
    {
        var here = RoomOf(path);
        if (!RoomTable.Exists(here))
        {
            return [new RoomReference(path, 1, here, "(no such room)", path)];
        }
        return
            from name in names
            let rooms = RoomsOf(name).ToArray()
            where rooms.Length > 0 && !rooms.Any(there => Allows(here, there))
            select new RoomReference(path, name.Line, here, rooms[0], name.Name);
    }

    /// <summary>
    /// Where a name is declared; in several rooms where each adds a part to one type (<c>Throw</c>), and then one of
    /// them that may be known is enough. What comes with the platform belongs to no room.
    /// </summary>
    private static IEnumerable<string> RoomsOf(DeclaredName name) =>
        name.Assembly?.StartsWith(MathNet, StringComparison.Ordinal) == true
            ? [MathNet]
            : name.Paths.Select(RoomOf).Distinct();

    private static bool Allows(string here, string there) =>
        there == MathNet ? here == RoomTable.Kernels : RoomTable.Allows(here, there);
}
