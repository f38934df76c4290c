using System.Reflection;

// That the library loads, whole, after trimming. Warnings of the trimmer have already failed the publish.
var library = Assembly.Load("Electoral.Tally");
Console.WriteLine($"{library.GetName().Name} {library.GetName().Version}: loaded from a trimmed program");
return 0;
